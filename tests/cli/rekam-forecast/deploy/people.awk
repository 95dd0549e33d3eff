# Unrecorded people of some kecamatan, none of them real: lines "code name number" on standard input.
BEGIN { print "NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AGAMA,STAT_KWN,STAT_HBKEL,NAMA_LGKP_IBU,NAMA_LGKP_AYAH,ALAMAT,RT,RW,NAMA_KEL,NAMA_KEC,STATUS_REKAM,TGL_SERAH_KK" }
{
  split($0, field, ";")
  for (i = 1; i <= field[3]; i++) {
    day = i % 28 + 1
    year = 50 + int(i / 28) % 40
    printf "%s0101100%03d,%s%02d01%02d%04d,WARGA %s%s%s,LAKI-LAKI,OKU,%02d-01-19%02d,ISLAM,KAWIN,KEPALA KELUARGA,,,JALAN SATU,001,002,,%s,BELUM REKAM,\n",
      field[1], i % 1000, field[1], day, year, int(i / 1120) + 1, sprintf("%c", 65 + i % 26),
      sprintf("%c", 65 + int(i / 26) % 26), substr(field[2], 1, 4), day, year, field[2]
  }
}
