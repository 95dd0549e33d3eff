# N unrecorded people of Baturaja Timur, none of them real.
BEGIN {
  print "NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AGAMA,STAT_KWN,STAT_HBKEL,NAMA_LGKP_IBU,NAMA_LGKP_AYAH,ALAMAT,RT,RW,NAMA_KEL,NAMA_KEC,STATUS_REKAM,TGL_SERAH_KK"
  for (i = 1; i <= n; i++) {
    day = i % 28 + 1
    year = 50 + int(i / 28) % 40
    serial = int(i / 1120) + 1
    printf "160114010110%04d,160114%02d01%02d%04d,WARGA %s%s%s,LAKI-LAKI,OKU,%02d-01-19%02d,ISLAM,KAWIN,KEPALA KELUARGA,,,JALAN SATU,001,002,SUKARAYA,BATURAJA TIMUR,BELUM REKAM,\n",
      i % 10000, day, year, serial, sprintf("%c", 65 + i % 26), sprintf("%c", 65 + int(i / 26) % 26), sprintf("%c", 65 + int(i / 676) % 26), day, year
  }
}
