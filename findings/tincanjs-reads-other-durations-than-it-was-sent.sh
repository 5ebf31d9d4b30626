#!/bin/sh
# tincanjs 0.50.0, @xapi/xapi 3.0.3, Node.js 20.20
#
# Both libraries speak xAPI, where how long something took travels as an ISO 8601 duration. TinCanJS has a pair of functions
# for it, and its comment says that only years, months and days are not read (they raise). So hours, minutes and seconds
# should come back as they were sent, from the other library and from itself.
#
# Where the minutes are missing, the digits of the hours are read once more as seconds: an hour is an hour and a second,
# ten hours ten seconds more. Where the seconds are missing, which is how @xapi/xapi writes every whole minute, the answer
# is 0 for all of it. Nothing raises. TinCanJS leaves the minutes out too, so that it misreads its own text.
# Seen (milliseconds: what @xapi/xapi writes and TinCanJS reads, what TinCanJS writes and reads):
#   90000: PT1M30S 90000, PT1M30S 90000
#   60000: PT1M 0, PT1M0S 60000
#   5400000: PT1H30M 0, PT1H30M0S 5400000
#   3600000: PT1H 3601000, PT1H0S 3601000
#   36000000: PT10H 36010000, PT10H0S 36010000
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit tincanjs@0.50.0 @xapi/xapi@3.0.3
cat > look.mjs <<'JS'
import XAPI from '@xapi/xapi';
import TinCan from 'tincanjs';

const { convertISO8601DurationToMilliseconds: read, convertMillisecondsToISO8601Duration: write } = TinCan.Utils;
const begin = Date.UTC(2026, 0, 1);
const Api = XAPI.default ?? XAPI;
for (const passed of [90_000, 60_000, 5_400_000, 3_600_000, 36_000_000]) {
  const theirs = Api.calculateISO8601Duration(new Date(begin), new Date(begin + passed));
  const own = write(passed);
  console.log(`${passed}: ${theirs} ${read(theirs)}, ${own} ${read(own)}`);
}
JS
expected='90000: PT1M30S 90000, PT1M30S 90000
60000: PT1M 0, PT1M0S 60000
5400000: PT1H30M 0, PT1H30M0S 5400000
3600000: PT1H 3601000, PT1H0S 3601000
36000000: PT10H 36010000, PT10H0S 36010000'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: durations without minutes or without seconds are read as others.'
