#!/bin/sh
# Backups made while lists are imported without a pause: each is whole, is a state that the registry
# had, and restores to the same digest.

set -u
: "${BIN:?}"
PATH=$BIN:$PATH
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
HOME=$folder REKAM_OFFICE_KEY_FILE=$folder/office.key
export HOME REKAM_OFFICE_KEY_FILE
passed=0 failed=0
check() { if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)) && echo "FAIL $*"; fi; }

# list N: two hundred people of their own, so that every import writes.
list() {
  echo 'NO_KK,NIK,NAMA_LGKP,JENIS_KLMIN,TGL_LHR,NAMA_KEC'
  seq 1 200 | awk -v n="$1" '{ printf "160114010110%04d,1601140101%02d%04d,ORANG %d,LAKI-LAKI,01-01-19%02d,Baturaja Timur\n", $1, 60 + n, $1, $1, 60 + n }'
}

rekam-registry init --db r.db 2>/dev/null
(
  for n in $(seq 1 25); do
    list "$n" >"list-$n.csv"
    rekam-import residents "list-$n.csv" --db r.db --as-of 2016-08-31 --exit-zero 2>>import.log || echo failed >>import.failed
  done
  touch done
) &
backups=0
while [ ! -f done ]; do
  backups=$((backups + 1))
  rekam-registry backup "b$backups.db" --db r.db || echo "$backups" >>backup.failed
done
wait

rekam-registry log --db r.db >history.csv
check [ ! -e import.failed ]
check [ ! -e backup.failed ]
check [ "$(rekam-registry log --db r.db | grep -c ,import,)" = 25 ]
check [ "$backups" -ge 3 ]

head_of() { rekam-registry log --last 1 --db "$1" | tail -n 1; }
for number in $(seq 1 "$backups"); do
  rm -f restored.db
  check rekam-registry restore "b$number.db" --db restored.db
  check rekam-registry verify --db restored.db
  check [ "$(head_of restored.db)" = "$(head_of "b$number.db")" ]
  check grep -qxF "$(head_of restored.db)" history.csv
done
echo "$backups backups while 25 lists came in"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
