# Sources that cannot be read as one with their neighbors: both have a name of their own that is the same word. Whoever
# meets "redefinition of" in the sanitizer's build alone gives one of the two a better name, or adds its source here.
set(clashing_sources
  src/job/choropleth.cpp
  src/job/load.cpp
  src/publish/tables.cpp
  src/publish/columns/coverage.cpp
  src/render/theme/share_labels.cpp
  src/render/theme/theme_parts.cpp
  src/render/shape/unshared_edges.cpp
  src/render/shape/gaps.cpp
  src/render/layout/inset_layout.cpp
  src/render/layout/layout.cpp
  src/render/layout/legend.cpp
  src/render/layout/needed_insets.cpp
  src/render/layout/scale_bar.cpp
  src/render/map/map_layers.cpp
  src/render/label/obstacle_grid.cpp
  src/analysis/neighbors.cpp
  src/model/style.cpp
  src/loader/article/groups.cpp
  src/loader/article/items.cpp
  src/geo/ogr_text.cpp
  src/geo/ogr_writer.cpp
  src/geo/overlay.cpp
)
