#!/bin/sh
# es-hangul 2.4.0, to-words 5.7.0 (ko-KR), Node.js 20.20
#
# `amountToHangul` and `numberToHangul` write an amount in Korean words, as on a cheque; the second is named as the one to
# use from now on. Both take a number, and raise for what they cannot write. So one would guess that the words are the
# number's wherever they do not raise.
#
# Both work on the text of the number. The first drops all of it but digits and the point: a credit of -5000 loses its sign,
# and where JavaScript writes an exponent, its digits become part of the amount: 10 to the 21st comes out as one hundred
# twenty-one, 1e-7 as seventeen. The second keeps the sign, and puts the word "undefined" where it meets the e, the plus or the
# minus. to-words gives all that it can, and raises for 1e-7.
# Seen (amountToHangul, numberToHangul, to-words):
#   -5000: 오천, 마이너스오천, 마이너스오천
#   1e+21: 일백이십일, 일만undefined백undefined십undefined, 십해
#   1e-7: 일십칠, 천undefined백undefined십칠, raises
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit es-hangul@2.4.0 to-words@5.7.0
cat > look.mjs <<'JS'
import { amountToHangul, numberToHangul } from 'es-hangul';
import { ToWords } from 'to-words';

const words = new ToWords({ localeCode: 'ko-KR' });
const said = (write, amount) => {
  try {
    return write(amount);
  } catch {
    return 'raises';
  }
};
for (const amount of [-5000, 1e21, 1e-7]) {
  const ways = [amountToHangul, numberToHangul, (number) => words.convert(number)];
  console.log(`${amount}: ${ways.map((write) => said(write, amount)).join(', ')}`);
}
JS
expected='-5000: 오천, 마이너스오천, 마이너스오천
1e+21: 일백이십일, 일만undefined백undefined십undefined, 십해
1e-7: 일십칠, 천undefined백undefined십칠, raises'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: amounts lose their sign and gain digits of the exponent.'
