#!/bin/sh
# @dagrejs/graphlib 4.0.6, Node.js 20.20
#
# Graphlib is made for multigraphs: with `{ multigraph: true }` two edges may join the same two nodes, told apart by a name.
# Its functions for shortest paths take the same graph and the same function of weights, so one would guess that they
# agree: of two parallel edges the path takes the cheaper one.
#
# Only dijkstra does. floydWarshall takes the edge that was added last, whatever it weighs, and a loop at a node for the
# way from that node to itself. bellmanFord drops the name of an edge before it asks for the weight; `graph.edge` then knows
# no such edge, and what lies behind it is infinitely far, without an error. `shortestPaths` changes from dijkstra to
# bellmanFord when it meets a weight below 0: one such edge anywhere, and nodes go out of reach.
# Seen (the way x to a is 1, b to c is 1; between a and b as said; how far c is from x, and a from a):
#   one edge of 1: dijkstra 3 0, floydWarshall 3 0, bellmanFord 3 0, shortestPaths 3 0
#   edges of 1 and 9: dijkstra 3 0, floydWarshall 11 0, bellmanFord Infinity 0, shortestPaths 3 0
#   edges of 9 and 1: dijkstra 3 0, floydWarshall 3 0, bellmanFord Infinity 0, shortestPaths 3 0
#   one edge of 1, a loop of 8 at a: dijkstra 3 0, floydWarshall 3 8, bellmanFord 3 0, shortestPaths 3 0
#   edges of 1 and 9, one of -1 from c to d: floydWarshall 11 0, bellmanFord Infinity 0, shortestPaths Infinity 0
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{ "private": true, "type": "module" }\n' > package.json
npm install --silent --no-fund --no-audit @dagrejs/graphlib@4.0.6
cat > look.mjs <<'JS'
import { alg, Graph } from '@dagrejs/graphlib';

const look = (title, edges) => {
  // Names are given only where two edges join the same two nodes.
  const graph = new Graph({ multigraph: true });
  graph.setEdge('x', 'a', 1);
  graph.setEdge('b', 'c', 1);
  for (const [from, to, weight, name] of edges) graph.setEdge(from, to, weight, name);
  const weight = (edge) => graph.edge(edge);
  const negative = graph.edges().some((edge) => weight(edge) < 0);
  const ways = {
    dijkstra: (from) => alg.dijkstra(graph, from, weight),
    floydWarshall: (from) => alg.floydWarshall(graph, weight)[from],
    bellmanFord: (from) => alg.bellmanFord(graph, from, weight),
    shortestPaths: (from) => alg.shortestPaths(graph, from, weight),
  };
  // Dijkstra's way is not for weights below 0, and says so.
  if (negative) delete ways.dijkstra;
  const seen = Object.entries(ways).map(([name, way]) => `${name} ${way('x').c.distance} ${way('a').a.distance}`);
  console.log(`${title}: ${seen.join(', ')}`);
};
const cheap = ['a', 'b', 1, 'cheap'];
const dear = ['a', 'b', 9, 'dear'];
look('one edge of 1', [['a', 'b', 1]]);
look('edges of 1 and 9', [cheap, dear]);
look('edges of 9 and 1', [dear, cheap]);
look('one edge of 1, a loop of 8 at a', [['a', 'b', 1], ['a', 'a', 8]]);
look('edges of 1 and 9, one of -1 from c to d', [cheap, dear, ['c', 'd', -1]]);
JS
expected='one edge of 1: dijkstra 3 0, floydWarshall 3 0, bellmanFord 3 0, shortestPaths 3 0
edges of 1 and 9: dijkstra 3 0, floydWarshall 11 0, bellmanFord Infinity 0, shortestPaths 3 0
edges of 9 and 1: dijkstra 3 0, floydWarshall 3 0, bellmanFord Infinity 0, shortestPaths 3 0
one edge of 1, a loop of 8 at a: dijkstra 3 0, floydWarshall 3 8, bellmanFord 3 0, shortestPaths 3 0
edges of 1 and 9, one of -1 from c to d: floydWarshall 11 0, bellmanFord Infinity 0, shortestPaths Infinity 0'
seen=$(node look.mjs)
if [ "$seen" != "$expected" ]; then
  printf 'It has changed. Expected:\n%s\nSeen:\n%s\n' "$expected" "$seen"
  exit 1
fi
echo 'As it was: with parallel edges each way of counting has its own distance.'
