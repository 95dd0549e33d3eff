// The same two households as each layout of offices writes them. Nobody in them exists.

#pragma once

#include "rekam/table/csv_writer.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace rekam::tests {

using Rows = std::vector<std::vector<std::string>>;

struct SampleMember {
  std::string nik, name, sex, birth_place, birth_date, marital, relationship, mother, father,
      status;
};
struct SampleHousehold {
  std::string no_kk, head, dusun, rt, rw;
  std::vector<SampleMember> members;
};

inline const std::vector<SampleHousehold>& sample_households() {
  static const std::vector<SampleHousehold> households{
      {"1601140101100001",
       "BUDI SANTOSO",
       "II",
       "001",
       "002",
       {{"1601141203800001", "BUDI SANTOSO", "LAKI-LAKI", "BATURAJA", "12-03-1980", "KAWIN",
         "KEPALA KELUARGA", "RATNA", "SANTOSO", "SENT FOR CARD PRINTING"},
        {"1601145507850001", "SITI AMINAH", "PEREMPUAN", "BATURAJA", "15-07-1985", "KAWIN", "ISTRI",
         "AMINAH", "HASAN", "BELUM REKAM"},
        {"1601140111990002", "ANDI", "LAKI-LAKI", "PALEMBANG", "01-11-1999", "BELUM KAWIN", "ANAK",
         "SITI AMINAH", "BUDI SANTOSO", "BELUM REKAM"}}},
      {"1601140202110002",
       "NUR-AINI",
       "III",
       "003",
       "001",
       {{"1601146012620001", "NUR-AINI", "PEREMPUAN", "LAHAT", "20-12-1962", "CERAI MATI",
         "KEPALA KELUARGA", "HALIMAH", "WARTA", "BELUM REKAM"}}}};
  return households;
}

inline std::string csv_text(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    const std::vector<std::string_view> cells(row.begin(), row.end());
    text += csv_line(cells);
  }
  return text;
}

/// All rows as wide as the widest, as spreadsheets write CSV.
inline Rows padded(Rows rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  for (auto& row : rows) row.resize(width);
  return rows;
}

inline Rows siak_rows() {
  Rows rows{{"Nomor KK",
             "NIK",
             "Nama Penduduk",
             "Status",
             "Tempat Lahir",
             "Tanggal Lahir",
             "Kelamin",
             "NIK Ayah",
             "Ayah",
             "NIK Ibu",
             "Ibu",
             "Status Kawin",
             "SHDK",
             "Agama",
             "Kecamatan",
             "Desa/Kel",
             "Alamat",
             "RW",
             "RT",
             "Petugas Registrasi",
             "Status Rekam"}};
  for (const auto& h : sample_households())
    for (const auto& m : h.members)
      rows.push_back(
          {h.no_kk,        m.nik,   m.name,           "HIDUP",   m.birth_place,      m.birth_date,
           m.sex,          "",      m.father,         "",        m.mother,           m.marital,
           m.relationship, "ISLAM", "BATURAJA TIMUR", "TERUSAN", "DUSUN " + h.dusun, h.rw,
           h.rt,           "",      m.status});
  return rows;
}

inline Rows siak_db_rows() {
  Rows rows{{"NO_KK", "NIK", "NAMA_LGKP", "JENIS_KLMIN", "TMPT_LHR", "TGL_LHR", "AGAMA", "STAT_KWN",
             "STAT_HBKEL", "NAMA_LGKP_IBU", "NAMA_LGKP_AYAH", "ALAMAT", "RT", "RW", "NAMA_KEL",
             "NAMA_KEC", "STATUS_REKAM"}};
  for (const auto& h : sample_households())
    for (const auto& m : h.members)
      rows.push_back({h.no_kk, m.nik, m.name, m.sex, m.birth_place, m.birth_date, "ISLAM",
                      m.marital, m.relationship, m.mother, m.father, "DUSUN " + h.dusun, h.rt, h.rw,
                      "TERUSAN", "BATURAJA TIMUR", m.status});
  return rows;
}

/// Words where the template has room for them, codes where it has codes.
inline Rows opensid_rows() {
  Rows rows{{"DESA : TERUSAN", "", "KECAMATAN : BATURAJA TIMUR"},
            {"alamat",
             "dusun",
             "rw",
             "rt",
             "nama",
             "no_kk",
             "nik",
             "sex",
             "tempatlahir",
             "tanggallahir",
             "agama_id",
             "pendidikan_kk_id",
             "pendidikan_sedang_id",
             "pekerjaan_id",
             "status_kawin",
             "kk_level",
             "warganegara_id",
             "ayah_nik",
             "nama_ayah",
             "ibu_nik",
             "nama_ibu",
             "golongan_darah_id",
             "akta_lahir",
             "dokumen_pasport",
             "tanggal_akhir_paspor",
             "dokumen_kitas",
             "akta_perkawinan",
             "tanggalperkawinan",
             "akta_perceraian",
             "tanggalperceraian",
             "cacat_id",
             "cara_kb_id",
             "hamil",
             "ktp_el",
             "status_rekam",
             "alamat_sekarang",
             "status_dasar",
             "suku",
             "tag_id_card",
             "id_asuransi",
             "no_asuransi",
             "lat",
             "lng"}};
  const auto code = [](const std::string& word, const std::vector<std::string>& words) {
    const auto at = std::find(words.begin(), words.end(), word);
    return std::to_string(at - words.begin() + 1);
  };
  for (const auto& h : sample_households()) {
    for (const auto& m : h.members) {
      std::vector<std::string> row(43);
      row[1] = "DUSUN " + h.dusun;
      row[2] = h.rw;
      row[3] = h.rt;
      row[4] = m.name;
      row[5] = h.no_kk;
      row[6] = m.nik;
      row[7] = code(m.sex, {"LAKI-LAKI", "PEREMPUAN"});
      row[8] = m.birth_place;
      row[9] = m.birth_date.substr(6) + m.birth_date.substr(2, 4) + m.birth_date.substr(0, 2);
      row[14] = code(m.marital, {"BELUM KAWIN", "KAWIN", "CERAI HIDUP", "CERAI MATI"});
      row[15] = code(m.relationship, {"KEPALA KELUARGA", "SUAMI", "ISTRI", "ANAK"});
      row[16] = "1";
      row[18] = m.father;
      row[20] = m.mother;
      row[34] = m.status;
      row[36] = "1";
      rows.push_back(row);
    }
  }
  std::vector<std::string> end{"###"};
  rows.push_back(end);
  rows.push_back({"everything behind the mark is no row"});
  return rows;
}

/// With a page break in the middle of a status, as the printed book has it.
inline Rows bip_ktp_rows() {
  const Rows headings{
      {"NO", "Nama Lengkap", "NIK", "Tempat / Tanggal Lahir", "", "JK", "Stat Kwn", "Gol. Drh",
       "SHDK", "Agama", "Pendidikan Terakhir", "No Akta Lahir", "Pekerjaan", "Nama Ibu",
       "Nama Ayah", "Wjb KTP", "KTP-eL", "Status", "Stat Rkm"},
      {"", "", "", "Tempat Lahir", "Tgl/Bln/Th", "", "", "", "", "", "", "", "", "", "", "", "", "",
       ""}};
  const Rows page{{"BUKU INDUK PENDUDUK WARGA NEGARA INDONESIA"},
                  {"KECAMATAN : BATURAJA TIMUR", "", "", "", "Tanggal : 31 Agustus 2016"}};
  std::vector<std::string> numbers;
  for (int i = 1; i <= 19; ++i) numbers.push_back(std::to_string(-i));
  Rows rows = page;
  rows.insert(rows.end(), headings.begin(), headings.end());
  rows.push_back(numbers);
  rows.push_back({"No. KK :", "", "Nama Kepala Keluarga :", "", "", "No. Blangko KK :", "", "",
                  "Tgl Cetak KK :", "", "", "Alamat :"});
  const auto short_marital = [](const std::string& word) {
    return word == "KAWIN" ? "K" : word == "CERAI MATI" ? "CM" : "BK";
  };
  int number = 0;
  for (const auto& h : sample_households()) {
    rows.push_back({h.no_kk, "", h.head, "", "", "", "", "", "", "", "",
                    "DESA TERUSAN RT/RW : " + h.rt + "/" + h.rw + " DUSUN : " + h.dusun});
    for (const auto& m : h.members) {
      const bool breaks = m.status == "SENT FOR CARD PRINTING";
      rows.push_back({std::to_string(++number), m.name, m.nik, m.birth_place, m.birth_date,
                      m.sex == "LAKI-LAKI" ? "Lk" : "Pr", short_marital(m.marital), "-",
                      m.relationship, "ISLAM", "SLTA / SEDERAJAT", "6767/TAMB/\n2002", "WIRASWASTA",
                      m.mother, m.father, "WAJIB", "KTP-eL", "SDH DPT",
                      breaks ? "SENT FOR" : m.status});
      if (!breaks) continue;
      rows.push_back({"Halaman 1"});
      rows.insert(rows.end(), page.begin(), page.end());
      rows.insert(rows.end(), headings.begin(), headings.end());
      rows.push_back(numbers);
      std::vector<std::string> rest(19);
      rest[18] = "CARD PRINTING";
      rows.push_back(rest);
    }
  }
  rows.push_back({"", "", "", "", "", "", "", "", "", "", "", "", "Mengetahui,"});
  rows.push_back({"", "", "", "", "", "", "", "", "", "", "", "", "NAMA PEJABAT"});
  return padded(rows);
}

/// Blanks are NBSP, as in the books of 2016.
inline Rows bip_2016_rows() {
  const std::string nbsp = "\xC2\xA0";
  Rows rows{{"BUKU INDUK PENDUDUK"},
            {""},
            {"PROVINSI : SUMATERA SELATAN" + nbsp, "", "", "", "KECAMATAN : BATURAJA TIMUR" + nbsp},
            {"KABUPATEN : OGAN KOMERING ULU" + nbsp, "", "", "", "DESA/KELURAHAN : TERUSAN" + nbsp},
            {"Tanggal : 31-08-2016" + nbsp},
            {"NO", "NAMA LENGKAP", "NIK", "TEMPAT LAHIR", "TANGGAL LAHIR", "JENIS KELAMIN",
             "HUBUNGAN KELUARGA", "AGAMA", "PENDIDIKAN", "PEKERJAAN", "NAMA IBU", "NAMA AYAH"}};
  for (const auto& h : sample_households()) {
    rows.push_back({"No. KK : " + h.no_kk + " " + nbsp, "",
                    "Alamat : DUSUN " + h.dusun + ", Nama Dusun : " + h.dusun +
                        ", RT/RW : " + h.rt + "/" + h.rw});
    int number = 0;
    for (const auto& m : h.members)
      rows.push_back({std::to_string(++number), m.name + nbsp, m.nik + nbsp, m.birth_place + nbsp,
                      m.birth_date + nbsp, m.sex, m.relationship, "ISLAM", "SLTA", "WIRASWASTA",
                      m.mother, m.father});
  }
  rows.push_back({"Keterangan: data per semester"});
  return padded(rows);
}

inline Rows bip_2012_rows() {
  Rows rows{{"", "PROVINSI", "", ": SUMATERA SELATAN"},
            {"", "KABUPATEN", "", ": OGAN KOMERING ULU"},
            {"", "KECAMATAN", "", ": BATURAJA TIMUR"},
            {"", "DESA/KELURAHAN", "", ": TERUSAN"}};
  for (const auto& h : sample_households()) {
    rows.push_back({"", "NO.KK", "", "NAMA.KK", "", "", "ALAMAT"});
    rows.push_back({"", h.no_kk, "", h.head, "", "",
                    "DUSUN " + h.dusun + ", RT:" + h.rt + ", RW:" + h.rw + ", Kodepos:32111,-"});
    rows.push_back({"", "NO", "NIK", "NAMA", "JK", "TMPT LHR", "TGL LHR", "KTPEL", "AGAMA",
                    "STATUS", "HUB. KEL", "PENDIDIKAN", "PEKERJAAN", "NAMA IBU", "NAMA AYAH",
                    "NO.AKTE LAHIR"});
    int number = 0;
    for (const auto& m : h.members)
      rows.push_back({"", std::to_string(++number), m.nik, m.name, m.sex == "LAKI-LAKI" ? "L" : "P",
                      m.birth_place, m.birth_date, m.status, "Islam", m.marital, m.relationship,
                      "SLTA", "WIRASWASTA", m.mother, m.father, ""});
  }
  return padded(rows);
}

inline Rows bip_page_rows() {
  Rows rows;
  for (const auto& h : sample_households()) {
    const auto row = [](const std::string& left, const std::string& place, const std::string& right,
                        const std::string& value) {
      std::vector<std::string> cells(16);
      cells[1] = left;
      cells[3] = place;
      cells[10] = right;
      cells[11] = value;
      return cells;
    };
    rows.push_back({"", "BUKU INDUK KEPENDUDUKAN KABUPATEN OGAN KOMERING ULU (DAFTAR KELUARGA)"});
    rows.push_back({""});
    rows.push_back(row("PROVINSI :", "SUMATERA SELATAN", "NO. KK :", h.no_kk));
    rows.push_back(row("KABUPATEN :", "OGAN KOMERING ULU", "NAMA. KK :", h.head));
    rows.push_back(row("KECAMATAN :", "BATURAJA TIMUR",
                       "ALAMAT :", "DUSUN " + h.dusun + ",Kodepos :32111,Telp :,-"));
    rows.push_back(row("DESA :", "TERUSAN", "NO.RT/RW :", h.rt + "/" + h.rw));
    rows.push_back({""});
    rows.push_back({"", "NO", "NIK", "NAMA", "JK", "TMPT LHR", "TGL LHR", "G.DRH", "AGAMA",
                    "STATUS", "HUB.KEL", "PENDIDIKAN", "PEKERJAAN", "NAMA IBU", "NAMA AYAH",
                    "KET"});
    int number = 0;
    for (const auto& m : h.members)
      rows.push_back({"", std::to_string(++number), m.nik, m.name, m.sex == "LAKI-LAKI" ? "L" : "P",
                      m.birth_place, m.birth_date, "O", "Islam", m.marital, m.relationship, "SLTA",
                      "Wiraswasta", m.mother, m.father, ""});
    rows.push_back({""});
    rows.push_back({"", "Kepala Keluarga,", "", "", "", "", "", "", "", "", "Kepala Dinas,"});
    rows.push_back({"", h.head, "", "", "", "", "", "", "", "", "NAMA PEJABAT"});
    rows.push_back({"", "", "", "", "", "", "", "", "", "", "NIP. 196001011985031001"});
  }
  return padded(rows);
}

}  // namespace rekam::tests
