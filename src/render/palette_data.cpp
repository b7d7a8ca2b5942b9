#include "render/palette_data.hpp"

#include <array>

namespace cakupan::render {

namespace {

constexpr auto sequential = PaletteKind::sequential;
constexpr auto diverging = PaletteKind::diverging;
constexpr auto qualitative = PaletteKind::qualitative;

constexpr const char* colorbrewer = "ColorBrewer 2.0, Cynthia Brewer et al., Apache-2.0";
constexpr const char* matplotlib = "matplotlib, Smith, van der Walt and Firing, CC0; nine of 256 colors";
constexpr const char* cividis =
    "Nu\u00f1ez, Anderton and Renslow (2018), as in matplotlib, BSD-style license; ten of 256 colors";
constexpr const char* crameri = "Scientific colour maps, Fabio Crameri (2018), MIT; eleven of 256 colors";

// Sequential palettes run from light to dark, so that more is darker; the makers of the viridis family and of
// batlow, lapaz, oslo and tokyo write them the other way round.
// clang-format off
constexpr std::array entries{
    PaletteEntry{"Blues", sequential, colorbrewer,
        "f7fbffdeebf7c6dbef9ecae16baed64292c62171b508519c08306b"},
    PaletteEntry{"Greens", sequential, colorbrewer,
        "f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45006d2c00441b"},
    PaletteEntry{"Greys", sequential, colorbrewer,
        "fffffff0f0f0d9d9d9bdbdbd969696737373525252252525000000"},
    PaletteEntry{"Oranges", sequential, colorbrewer,
        "fff5ebfee6cefdd0a2fdae6bfd8d3cf16913d94801a636037f2704"},
    PaletteEntry{"Purples", sequential, colorbrewer,
        "fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a354278f3f007d"},
    PaletteEntry{"Reds", sequential, colorbrewer,
        "fff5f0fee0d2fcbba1fc9272fb6a4aef3b2ccb181da50f1567000d"},
    PaletteEntry{"BuGn", sequential, colorbrewer,
        "f7fcfde5f5f9ccece699d8c966c2a441ae76238b45006d2c00441b"},
    PaletteEntry{"BuPu", sequential, colorbrewer,
        "f7fcfde0ecf4bfd3e69ebcda8c96c68c6bb188419d810f7c4d004b"},
    PaletteEntry{"GnBu", sequential, colorbrewer,
        "f7fcf0e0f3dbccebc5a8ddb57bccc44eb3d32b8cbe0868ac084081"},
    PaletteEntry{"OrRd", sequential, colorbrewer,
        "fff7ecfee8c8fdd49efdbb84fc8d59ef6548d7301fb300007f0000"},
    PaletteEntry{"PuBu", sequential, colorbrewer,
        "fff7fbece7f2d0d1e6a6bddb74a9cf3690c00570b0045a8d023858"},
    PaletteEntry{"PuRd", sequential, colorbrewer,
        "f7f4f9e7e1efd4b9dac994c7df65b0e7298ace125698004367001f"},
    PaletteEntry{"YlGn", sequential, colorbrewer,
        "ffffe5f7fcb9d9f0a3addd8e78c67941ab5d238443006837004529"},
    PaletteEntry{"YlGnBu", sequential, colorbrewer,
        "ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea8253494081d58"},
    PaletteEntry{"YlOrBr", sequential, colorbrewer,
        "ffffe5fff7bcfee391fec44ffe9929ec7014cc4c02993404662506"},
    PaletteEntry{"YlOrRd", sequential, colorbrewer,
        "ffffccffeda0fed976feb24cfd8d3cfc4e2ae31a1cbd0026800026"},
    PaletteEntry{"viridis", sequential, matplotlib,
        "fde725aadc325dc86327ad8121908c2c728e3b528b472d7b440154"},
    PaletteEntry{"magma", sequential, matplotlib,
        "fcfdbffec287fb8861e65164b6367982268151127c1d1147000004"},
    PaletteEntry{"inferno", sequential, matplotlib,
        "fcffa4f9c932f98c0ae35932bb375489226a56106e210c4a000004"},
    PaletteEntry{"plasma", sequential, matplotlib,
        "f0f921fdc328f89441e56b5dcc4678a923957e03a84c02a10d0887"},
    PaletteEntry{"cividis", sequential, cividis,
        "ffea46e4cf5bc4b56ca69d758a8779707173575d6d39486b00336f00204d"},
    PaletteEntry{"batlow", sequential, crameri,
        "faccfafdb8c1fba689e19652b38e2f81823257764731685c185562103c5f011959"},
    PaletteEntry{"lapaz", sequential, crameri,
        "fef2f3f1d6c5cab79da0a6967c9b9e5b8ca34277a2325f9928468b222a791a0c64"},
    PaletteEntry{"oslo", sequential, crameri,
        "ffffffd8dadeb2bccc93a7c97494c94f7abc2c5d961a446e122d480d1926010101"},
    PaletteEntry{"tokyo", sequential, crameri,
        "fefed8daf4bfaed6a29ab794949e8c9086868b6f7f805574673762411e4a1a0e34"},
    PaletteEntry{"RdBu", diverging, colorbrewer,
        "67001fb2182bd6604df4a582fddbc7f7f7f7d1e5f092c5de4393c32166ac053061"},
    PaletteEntry{"BrBG", diverging, colorbrewer,
        "5430058c510abf812ddfc27df6e8c3f5f5f5c7eae580cdc135978f01665e003c30"},
    PaletteEntry{"PuOr", diverging, colorbrewer,
        "7f3b08b35806e08214fdb863fee0b6f7f7f7d8daebb2abd28073ac5427882d004b"},
    PaletteEntry{"PRGn", diverging, colorbrewer,
        "40004b762a839970abc2a5cfe7d4e8f7f7f7d9f0d3a6dba05aae611b783700441b"},
    PaletteEntry{"RdYlBu", diverging, colorbrewer,
        "a50026d73027f46d43fdae61fee090ffffbfe0f3f8abd9e974add14575b4313695"},
    PaletteEntry{"roma", diverging, crameri,
        "7e1700984e14ac7726c1a444d2d484c0eac389dad74cb2cf2d88be1f60ad033198"},
    PaletteEntry{"vik", diverging, crameri,
        "00126102397a1164965697b8a7c9daece5e0e1b8a0cd8860b75a26862306590008"},
    PaletteEntry{"Set2", qualitative, colorbrewer,
        "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3"},
    PaletteEntry{"Dark2", qualitative, colorbrewer,
        "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666"},
    PaletteEntry{"Paired", qualitative, colorbrewer,
        "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928"}};
// clang-format on

}  // namespace

std::span<const PaletteEntry> palette_entries() { return entries; }

}  // namespace cakupan::render
