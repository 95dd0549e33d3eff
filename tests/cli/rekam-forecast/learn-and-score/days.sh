# One day after another is planned, published and closed; on the bad ones the server is down from ten to three.
# Usage: days.sh DAY… ; a day that is marked + is a bad one
for mark in "$@"; do
  day=${mark%+}
  rekam-roster plan --service-point 16.01.14 --from $day --days 1 --db r.db --now "$day 06:00" -o roster.csv &&
  rekam-roster publish --service-point 16.01.14 --date $day --db r.db --now "$day 06:30" || exit
  seats=$(($(wc -l <roster.csv) - 1))
  awk -v day=$day -v bad=$([ $day = $mark ] || echo 1) -v seats=$seats 'BEGIN {
    print "service_point,date,seat,outcome"
    split(day, part, "-")
    for (i = 1; i <= seats; i++)
      print "16.01.14," day "," i "," ((i * 7 + part[3]) % 8 == 0 ? "no_show" : bad && i > 19 ? "deferred" : i == 5 && part[3] == 8 ? "moved" : "recorded")
  }' >outcomes.csv
  rekam-import outcomes outcomes.csv --db r.db --now "$day 16:00" || exit
  [ $day = $mark ] && continue
  printf 'service_point,date,from,to,cause\n,%s,10:00,15:00,server\n' $day >outages.csv
  rekam-import outages outages.csv --db r.db --now "$day 16:10" || exit
done
