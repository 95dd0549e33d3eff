#include "rekam/office/list_template.hpp"
#include "rekam/record/civil_status.hpp"
#include "rekam/record/enrolment_status.hpp"

namespace rekam {

namespace {

using Words = std::vector<std::string_view>;
using Columns = std::vector<TemplateColumn>;

constexpr std::string_view kRequired = "wajib";
constexpr std::string_view kOptional = "boleh kosong";
constexpr std::string_view kOneOf = "salah satu wajib";
constexpr std::string_view kIsoDay = "2016-08-31";

template <typename Value>
Words words_of(Value first, Value last) {
  Words words;
  for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
    words.push_back(to_text(static_cast<Value>(i)));
  return words;
}

/// Those of the national pipeline; other words are understood too.
Words recording_words() {
  using enum EnrolmentStatus;
  Words words{to_text(belum_rekam), to_text(sudah_rekam)};
  for (const auto status : {bio_captured, processing, sent_for_enrollment, received_at_central,
                            enroll_failure_at_central, search_failure_at_central,
                            enroll_failure_at_regional, duplicate_record, print_ready_record,
                            sent_for_card_printing, card_printed, card_shipped, card_issued})
    words.push_back(to_text(status));
  return words;
}

Words words_of_statuses() {
  Words words = recording_words();
  for (const auto word : words_of(LifeStatus::died, LifeStatus::not_valid)) words.push_back(word);
  return words;
}

TemplateColumn nik(std::string_view required) {
  return {"NIK", required, "nomor induk kependudukan, 16 angka, seperti pada KK",
          "1601146503750001"};
}

Columns resident_columns() {
  return {
      {"Nomor KK", kRequired, "nomor kartu keluarga, 16 angka", "1601140202110002"},
      nik("wajib bila ada"),
      {"Nama Lengkap", kRequired, "nama seperti pada KK", "SITI AMINAH"},
      {"Jenis Kelamin", kRequired, "pilih dari daftar", "PEREMPUAN",
       words_of(Sex::male, Sex::female)},
      {"Tempat Lahir", kOptional, "tempat lahir", "BATURAJA"},
      {"Tanggal Lahir", kRequired, "tanggal-bulan-tahun", "25-03-1975"},
      {"Status Perkawinan", "wajib bila kawin", "pilih dari daftar", "KAWIN",
       words_of(MaritalStatus::never_married, MaritalStatus::widowed)},
      {"Hubungan Keluarga", kOptional, "hubungan dengan kepala keluarga", "ISTRI",
       words_of(Relationship::head, Relationship::other)},
      {"Nama Ibu", kOptional, "nama ibu kandung", "SUMIATI"},
      {"Nama Ayah", kOptional, "nama ayah kandung", "KARTO"},
      {"Alamat", kOptional, "jalan atau dusun", "JL. MERDEKA NO. 5"},
      {"RT", kOptional, "tiga angka", "001"},
      {"RW", kOptional, "tiga angka", "002"},
      {"Desa/Kelurahan", kRequired, "nama desa atau kelurahan", "SUKARAYA"},
      {"Kecamatan", kRequired, "nama kecamatan", "BATURAJA TIMUR"},
      {"Status Rekam", kOptional, "status perekaman KTP-el", "BELUM_REKAM", recording_words()},
      {"Status", kOptional, "kosong berarti HIDUP", "HIDUP",
       words_of(LifeStatus::alive, LifeStatus::not_valid)},
      {"Kewarganegaraan", kOptional, "kosong berarti WNI", "WNI",
       words_of(Citizenship::citizen, Citizenship::permit_holder)},
      {"Tanggal Serah KK", kOptional, "hari berkas KK diserahkan, tanggal-bulan-tahun",
       "01-08-2016"},
      {"Nomor Tanda Terima", kOptional, "nomor tanda terima berkas KK", "BT-0001"},
  };
}

Columns paper_columns() {
  return {
      nik(kOneOf),
      {"Nomor KK", kOneOf, "nomor kartu keluarga, 16 angka: berlaku untuk semua anggota",
       "1601140202110002"},
      {"Nomor Penduduk", kOneOf, "nomor penduduk dari rekam, 10 huruf atau angka", "4F7K2M9QXA"},
      {"Diterima", kRequired,
       "hari berkas diterima, boleh dengan jam; urutan baris adalah urutan "
       "antrean",
       "2016-08-31 08:15"},
      {"Nomor Tanda Terima", kOptional, "kosong: diberi nomor pada saat impor", "BT-0001"},
  };
}

Columns status_template_columns() {
  return {
      nik(kOneOf),
      {"Nomor Penduduk", kOneOf, "nomor penduduk dari rekam, 10 huruf atau angka", "4F7K2M9QXA"},
      {"Status Rekam", kRequired, "pilih dari daftar", "SUDAH_REKAM", words_of_statuses()},
      {"Tanggal", kRequired, "hari sejak status itu berlaku", kIsoDay},
  };
}

Columns outcome_template_columns() {
  return {
      {"Tempat Perekaman", "wajib, kecuali hasil cek lapangan", "kode tempat perekaman",
       "16.01.14"},
      {"Tanggal", "wajib, kecuali hasil cek lapangan", "hari panggilan atau kedatangan", kIsoDay},
      nik(kOneOf),
      {"Nomor Penduduk", kOneOf, "nomor penduduk dari rekam, 10 huruf atau angka", "4F7K2M9QXA"},
      {"Nomor Urut", kOneOf, "nomor urut pada jadwal panggilan", "7"},
      {"Hasil",
       kRequired,
       "pilih dari daftar",
       "terekam",
       {"terekam", "lokal saja", "tidak hadir", "berkas kurang", "ditunda", "ganda", "pindah",
        "meninggal", "ada", "pergi", "tidak dikenal"}},
      {"Menit", kOptional, "lama perekaman dalam menit", "11"},
      {"Catatan", kOptional, "catatan", "datang pukul 9"},
  };
}

Columns outage_template_columns() {
  return {
      {"Tempat Perekaman", kOptional, "kosong berarti semua tempat", "16.01.14"},
      {"Tanggal", kRequired, "hari gangguan", kIsoDay},
      {"Dari", kRequired, "jam:menit", "09:30"},
      {"Sampai", kOptional, "jam:menit; kosong berarti belum pulih", "11:00"},
      {"Sebab",
       kOptional,
       "pilih dari daftar",
       "server",
       {"server", "listrik", "alat", "jaringan"}},
  };
}

Columns service_point_template_columns() {
  return {
      {"Kode Tempat", kRequired, "kode tempat perekaman, atau kode kecamatan", "16.01.14"},
      {"Nama Tempat", kOptional, "nama yang dibaca penduduk", "Kantor Camat Baturaja Timur"},
      {"Jenis",
       kOptional,
       "tetap atau keliling; kosong berarti tetap",
       "tetap",
       {"tetap", "keliling"}},
      {"Melayani", kOptional, "kode kecamatan atau desa, dipisah titik koma", "16.01.14;16.01.20"},
      {"Jumlah Alat", kOptional, "0 berarti alat rusak; kosong berarti 1", "1"},
      {"Kapasitas per Hari", kOptional, "orang per alat dan hari; kosong berarti 30", "30"},
      {"Jam Buka", kOptional, "jam:menit", "08:00"},
      {"Jam Tutup", kOptional, "jam:menit", "16:00"},
      {"Hari Layanan", kOptional, "kosong berarti Senin sampai Jumat", "Senin-Jumat"},
      {"Mulai", kRequired, "hari pertama baris ini berlaku", kIsoDay},
      {"Sampai", kOptional, "hari terakhir; kosong berarti seterusnya", "2016-12-31"},
      {"Lokasi", kOptional, "tempat tepatnya", "Aula lantai 1"},
      {"Alamat", kOptional, "alamat", "JL. AHMAD YANI"},
  };
}

Columns calendar_template_columns() {
  return {
      {"Tanggal", kRequired, "hari yang dimaksud", kIsoDay},
      {"Jenis Hari",
       kRequired,
       "pilih dari daftar; biasa mencabut baris yang lama",
       "libur",
       {"libur", "cuti bersama", "kerja", "tutup", "biasa", "batas waktu"}},
      {"Cakupan", kOptional, "semua, atau kode satu tempat perekaman", "semua"},
      {"Nama Hari", kOptional, "nama hari itu", "Hari Kemerdekaan"},
      {"Dasar Hukum", kOptional, "keputusan yang menetapkannya", "SKB 3 Menteri"},
      {"Diketahui Sejak", kOptional, "hari keputusan diketahui; kosong berarti hari ini",
       "2016-01-04"},
      {"Jam Buka", kOptional, "jam:menit, bila lain dari biasa", "08:00"},
      {"Jam Tutup", kOptional, "jam:menit, bila lain dari biasa", "12:00"},
  };
}

Columns region_template_columns() {
  return {
      {"Edisi", kRequired, "nama edisi kode wilayah", "2019"},
      {"Dasar Hukum", kOptional, "peraturan yang menetapkannya", "Permendagri 72/2019"},
      {"Berlaku Dari", kRequired, "hari pertama edisi berlaku", "2019-10-25"},
      {"Berlaku Sampai", kOptional, "hari terakhir; kosong berarti seterusnya", "2021-12-31"},
      {"Tingkat",
       kOptional,
       "pilih dari daftar",
       "desa",
       {"provinsi", "kabupaten", "kecamatan", "desa"}},
      {"Kode", kRequired, "kode bertitik", "16.01.14.1005"},
      {"Nama", kRequired, "nama wilayah", "Sukaraya"},
      {"Induk", kOptional, "kode wilayah di atasnya", "16.01.14"},
      {"Menggantikan", kOptional, "kode lama wilayah ini", "16.01.09.2005"},
  };
}

}  // namespace

std::span<const TemplateColumn> template_columns(ListKind kind) {
  static const Columns residents = resident_columns();
  static const Columns papers = paper_columns();
  static const Columns statuses = status_template_columns();
  static const Columns outcomes = outcome_template_columns();
  static const Columns outages = outage_template_columns();
  static const Columns service_points = service_point_template_columns();
  static const Columns calendar = calendar_template_columns();
  static const Columns regions = region_template_columns();
  switch (kind) {
    case ListKind::residents:
      return residents;
    case ListKind::papers:
      return papers;
    case ListKind::statuses:
      return statuses;
    case ListKind::outcomes:
      return outcomes;
    case ListKind::outages:
      return outages;
    case ListKind::service_points:
      return service_points;
    case ListKind::calendar:
      return calendar;
    case ListKind::regions:
      return regions;
  }
  return {};
}

}  // namespace rekam
