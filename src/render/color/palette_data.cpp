#include "render/color/palette_data.hpp"

#include <array>

namespace cakupan::render::color {

namespace {

constexpr auto sequential = PaletteKind::sequential;
constexpr auto diverging = PaletteKind::diverging;
constexpr auto qualitative = PaletteKind::qualitative;

constexpr const char* colorbrewer = "ColorBrewer 2.0, Cynthia Brewer et al., Apache-2.0";
constexpr const char* matplotlib = "matplotlib, Smith, van der Walt and Firing, CC0; nine of 256 colors";
constexpr const char* cividis =
    "Nu\u00f1ez, Anderton and Renslow (2018), as in matplotlib, BSD-style license; ten of 256 colors";
constexpr const char* crameri = "Scientific colour maps, Fabio Crameri (2018), MIT; eleven of 256 colors";

constexpr const char* crameri_steps = "Scientific colour maps, Fabio Crameri (2018), MIT; the first ten";
constexpr const char* two_values =
    "of this program, for two values at once: low and low first, then along the first";
constexpr const char* okabe = "Okabe and Ito (2008), Color Universal Design, free to use";
constexpr const char* tol = "Paul Tol (2021), Colour schemes, SRON/EPS/TN/09-002, BSD-3-Clause";

// Sequential palettes run from light to dark, so that more is darker; the makers of the viridis family and of
// the batlow family, lapaz, oslo and tokyo write them the other way round.
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
    PaletteEntry{"PuBuGn", sequential, colorbrewer,
        "fff7fbece2f0d0d1e6a6bddb67a9cf3690c002818a016c59014636"},
    PaletteEntry{"PuRd", sequential, colorbrewer,
        "f7f4f9e7e1efd4b9dac994c7df65b0e7298ace125698004367001f"},
    PaletteEntry{"RdPu", sequential, colorbrewer,
        "fff7f3fde0ddfcc5c0fa9fb5f768a1dd3497ae017e7a017749006a"},
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
    PaletteEntry{"viridis-green", sequential, matplotlib,
        "aadc325dc86327ad8121908c2c728e3b528b472d7b440154"},
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
    PaletteEntry{"batlowW", sequential, crameri,
        "fffefeffdddbf3b49edaa66bb1993a7e873753784c2d685e175462103d5f011959"},
    PaletteEntry{"batlowK", sequential, crameri,
        "faccfafdbbc8faaa95e69a61be8f3c908032686f3f49604e2d4c50162a33030405"},
    PaletteEntry{"lajolla", sequential, crameri,
        "ffffccfcee9df6d470eeb357e79452de744fc2554a96423e68352a3e27161a1a01"},
    PaletteEntry{"lapaz", sequential, crameri,
        "fef2f3f1d6c5cab79da0a6967c9b9e5b8ca34277a2325f9928468b222a791a0c64"},
    PaletteEntry{"oslo", sequential, crameri,
        "ffffffd8dadeb2bccc93a7c97494c94f7abc2c5d961a446e122d480d1926010101"},
    PaletteEntry{"tokyo", sequential, crameri,
        "fefed8daf4bfaed6a29ab794949e8c9086868b6f7f805574673762411e4a1a0e34"},
    PaletteEntry{"RdBu", diverging, colorbrewer,
        "67001fb2182bd6604df4a582fddbc7f7f7f7d1e5f092c5de4393c32166ac053061"},
    PaletteEntry{"RdGy", diverging, colorbrewer,
        "67001fb2182bd6604df4a582fddbc7ffffffe0e0e0bababa8787874d4d4d1a1a1a"},
    PaletteEntry{"BrBG", diverging, colorbrewer,
        "5430058c510abf812ddfc27df6e8c3f5f5f5c7eae580cdc135978f01665e003c30"},
    PaletteEntry{"PuOr", diverging, colorbrewer,
        "7f3b08b35806e08214fdb863fee0b6f7f7f7d8daebb2abd28073ac5427882d004b"},
    PaletteEntry{"PRGn", diverging, colorbrewer,
        "40004b762a839970abc2a5cfe7d4e8f7f7f7d9f0d3a6dba05aae611b783700441b"},
    PaletteEntry{"PiYG", diverging, colorbrewer,
        "8e0152c51b7dde77aef1b6dafde0eff7f7f7e6f5d0b8e1867fbc414d9221276419"},
    PaletteEntry{"RdYlBu", diverging, colorbrewer,
        "a50026d73027f46d43fdae61fee090ffffbfe0f3f8abd9e974add14575b4313695"},
    PaletteEntry{"RdYlGn", diverging, colorbrewer,
        "a50026d73027f46d43fdae61fee08bffffbfd9ef8ba6d96a66bd631a9850006837"},
    PaletteEntry{"Spectral", diverging, colorbrewer,
        "9e0142d53e4ff46d43fdae61fee08bffffbfe6f598abdda466c2a53288bd5e4fa2"},
    PaletteEntry{"Set1", qualitative, colorbrewer,
        "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999"},
    PaletteEntry{"roma", diverging, crameri,
        "7e1700984e14ac7726c1a444d2d484c0eac389dad74cb2cf2d88be1f60ad033198"},
    PaletteEntry{"vik", diverging, crameri,
        "00126102397a1164965697b8a7c9daece5e0e1b8a0cd8860b75a26862306590008"},
    PaletteEntry{"Set2", qualitative, colorbrewer,
        "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3"},
    PaletteEntry{"Set3", qualitative, colorbrewer,
        "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f"},
    PaletteEntry{"Dark2", qualitative, colorbrewer,
        "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666"},
    PaletteEntry{"Accent", qualitative, colorbrewer,
        "7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666"},
    PaletteEntry{"Pastel1", qualitative, colorbrewer,
        "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaecf2f2f2"},
    PaletteEntry{"Pastel2", qualitative, colorbrewer,
        "b3e2cdfdcdaccbd5e8f4cae4e6f5c9fff2aef1e2cccccccc"},
    PaletteEntry{"Okabe-Ito", qualitative, okabe,
        "e69f0056b4e9009e73f0e4420072b2d55e00cc79a7000000"},
    PaletteEntry{"Tol-bright", qualitative, tol,
        "4477aaee6677228833ccbb4466cceeaa3377bbbbbb"},
    PaletteEntry{"Tol-vibrant", qualitative, tol,
        "ee77330077bb33bbeeee3377cc3311009988bbbbbb"},
    PaletteEntry{"Tol-muted", qualitative, tol,
        "cc6677332288ddcc7711773388ccee88225544aa99999933aa4499dddddd"},
    PaletteEntry{"batlowS", qualitative, crameri_steps,
        "011959faccfa828231226061f29d6d1143604d734dc09036fdb4b6356a59"},
    PaletteEntry{"Paired", qualitative, colorbrewer,
        "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928"},
    PaletteEntry{"orange-blue-3x3", qualitative, two_values,
        "f4f6e5f3c58de8853bbdd5e2b39f8ea45b255b9bc84968903a2b39"},
    PaletteEntry{"teal-purple-3x3", qualitative, two_values,
        "f9f8fab8dbd55ec4c2e9c1e69fabd65a88a0c670ba885ea4394993"}};
// clang-format on

}  // namespace

std::span<const PaletteEntry> palette_entries() { return entries; }

}  // namespace cakupan::render::color
