#include "base/wording_lists.hpp"

namespace cakupan::base {

namespace {

constexpr Wording libraries_wordings[] = {
    {"A subcommand is required", "sebuah perintah wajib diberikan"},
    {"Could not convert: {}", "tidak dapat dibaca: {}"},
    {"Cross-device link", "letaknya di media lain"},
    {"Device or resource busy", "perangkat sedang dipakai"},
    {"Directory not empty", "folder itu tidak kosong"},
    {"Disk quota exceeded", "kuota media terlampaui"},
    {"Excludes", "Tidak bersama"},
    {"Expected at least {} arguments to {}, got {}", "{1} memerlukan sedikitnya {0} argumen, diberi {2}"},
    {"Expected exactly {} arguments to {}, got {}", "{1} memerlukan tepat {0} argumen, diberi {2}"},
    {"File exists", "berkas itu sudah ada"},
    {"File name too long", "nama berkas terlalu panjang"},
    {"File too large", "berkas terlalu besar"},
    {"Input/output error", "galat masukan/keluaran"},
    {"Invalid argument", "argumen tidak sah"},
    {"Is a directory", "itu sebuah folder"},
    {"Needs", "Memerlukan"},
    {"No space left on device", "tidak ada ruang tersisa pada media"},
    {"No such file or directory", "berkas atau folder itu tidak ada"},
    {"Not a directory", "itu bukan folder"},
    {"OPTIONS", "OPSI"},
    {"Operation not permitted", "tindakan itu tidak diizinkan"},
    {"Options", "Opsi"},
    {"Permission denied", "tidak diizinkan"},
    {"Positionals", "Argumen"},
    {"Print this help message and exit", "Cetak bantuan ini lalu keluar"},
    {"REQUIRED", "WAJIB"},
    {"Read-only file system", "sistem berkas itu hanya dapat dibaca"},
    {"SUBCOMMAND", "PERINTAH"},
    {"Subcommands", "Perintah"},
    {"The following argument was not expected: {}", "argumen ini tidak dikenal di sini: {}"},
    {"The following arguments were not expected: {}", "argumen-argumen ini tidak dikenal di sini: {}"},
    {"Too many levels of symbolic links", "terlalu banyak tautan simbolis bertingkat"},
    {"Too many open files", "terlalu banyak berkas terbuka"},
    {"Usage", "Pemakaian"},
    {"{} excludes {}", "{} tidak dapat bersama {}"},
    {"{} is required", "{} wajib diberikan"},
    {"{} requires {}", "{} memerlukan {}"},
    {"{} was given a disallowed flag override", "{} tidak menerima nilai"},
    {"{}: At Most {} required but received {}", "{}: menerima paling banyak {}, diberi {}"},
    {"{}: At least {} required but received {}", "{}: memerlukan sedikitnya {}, diberi {}"},
    {"{}: {} required {} missing", "{}: memerlukan {1}, {!}tidak diberikan"},
};

}  // namespace

std::span<const Wording> wordings_of_libraries() { return libraries_wordings; }

}  // namespace cakupan::base
