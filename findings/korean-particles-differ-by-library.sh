#!/bin/sh
# josa 3.0.1, es-hangul 2.4.0, josa-complete 2.0.1, i18next-korean-postposition-processor 1.0.0, Node.js 20.20
#
# A Korean particle has two forms, and which one follows is heard in the word before it: after a final consonant one says
# i, eul, euro; after a vowel, ga, reul, ro; after a final L, i, eul, but ro. Numbers are read aloud (3 is sam, 7 is chil,
# 10 is sip), so they have finals as well. One would guess that libraries made for this one question agree on plain nouns
# and numbers.
#
# They agree on nouns without L. Else each goes a way of its own, without a word:
#   es-hangul takes every number for one that ends in a vowel, and a noun with a gloss in brackets too
#   josa-complete does as well for i/ga and eul/reul, but not for euro/ro: the same number ends both ways
#   the i18next processor reads numbers, but does not know L: it writes euro after Seoul and after 7
#   josa alone has all of them right
# Seen, with the words for lock and Seoul, 3, 7, 10, and lock with a gloss (right is what stands beside josa):
#   josa:          락이 락을 락으로 | 서울이 서울을 서울로   | 3이 3을 3으로 | 7이 7을 7로   | 10이 10을 10으로
#   es-hangul:     락이 락을 락으로 | 서울이 서울을 서울로   | 3가 3를 3로   | 7가 7를 7로   | 10가 10를 10로
#   josa-complete: 락이 락을 락으로 | 서울이 서울을 서울로   | 3가 3를 3으로 | 7가 7를 7으로 | 10가 10를 10으로
#   i18next:       락이 락을 락으로 | 서울이 서울을 서울으로 | 3이 3을 3으로 | 7이 7을 7으로 | 10이 10을 10으로
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit josa@3.0.1 es-hangul@2.4.0 josa-complete@2.0.1 i18next-korean-postposition-processor@1.0.0
cat > look.mjs <<'JS'
import { josa as choose } from 'es-hangul';
import processor from 'i18next-korean-postposition-processor';
import { josa } from 'josa';
import complete from 'josa-complete';

const { KoreanPostpositionProcessor } = processor;
const { get이가, get을를, get으로 } = complete;
const i18next = new KoreanPostpositionProcessor();
const libraries = {
  josa: (word) => [josa(`${word}#{이}`), josa(`${word}#{을}`), josa(`${word}#{으로}`)],
  'es-hangul': (word) => [choose(word, '이/가'), choose(word, '을/를'), choose(word, '으로/로')],
  'josa-complete': (word) => [get이가, get을를, get으로].map((particle) => word + particle(word)),
  i18next: (word) => ['이', '을', '으로'].map((particle) => i18next.process(`${word}[[${particle}]]`, [], {}, {})),
};
for (const [name, all] of Object.entries(libraries)) {
  const words = ['락', '서울', '3', '7', '10', '락(lock)'];
  console.log(`${name}: ${words.map((word) => all(word).join(' ')).join(' | ')}`);
}
JS
expected='josa: 락이 락을 락으로 | 서울이 서울을 서울로 | 3이 3을 3으로 | 7이 7을 7로 | 10이 10을 10으로 | 락(lock)이 락(lock)을 락(lock)으로
es-hangul: 락이 락을 락으로 | 서울이 서울을 서울로 | 3가 3를 3로 | 7가 7를 7로 | 10가 10를 10로 | 락(lock)가 락(lock)를 락(lock)로
josa-complete: 락이 락을 락으로 | 서울이 서울을 서울로 | 3가 3를 3으로 | 7가 7를 7으로 | 10가 10를 10으로 | 락(lock)가 락(lock)를 락(lock)으로
i18next: 락이 락을 락으로 | 서울이 서울을 서울으로 | 3이 3을 3으로 | 7이 7을 7으로 | 10이 10을 10으로 | 락(lock)이 락(lock)을 락(lock)으로'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: libraries for Korean particles do not agree on numbers, on L and on brackets.'
