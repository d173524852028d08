# Turns a list of people and a list of ties into people.csv, links-formal.csv and links-real.csv in the current folder.
#
#   awk -v nodes=NODES.csv -v group=COLUMN -v ties=TIES.csv [-v reports=REPORTS.csv] [-v most=1] -f convert.awk
#
# NODES has a header and the person's id in column 1, their function in column `group`; TIES and REPORTS have a header
# and two columns, from and to (a person reports to the second one). Assumed, since the sources give no strengths:
#   - a tie between i and j has w = min(1, 20 / max(k_i, k_j)), k the number of people tied to: attention is divided;
#   - without REPORTS the formal lines are a star in each function around its member with most ties inside it
#     (the first in NODES among equals);
#   - both files have the same total strength, that of the real ties if formal links can carry it, none of them stronger
#     than `most` (1 unless given: a star of 108 links of strength 1 would take 108 % of its hub's week);
#   - everybody has one skill, named as their function.
BEGIN {
  FS = ","; OFS = ","
  while ((getline line < nodes) > 0) if (split(clean(line), field) && ++row > 1) { id[++people] = field[1]; dept[field[1]] = "f" field[group] }
  while ((getline line < ties) > 0) if (split(clean(line), field) && ++tieRow > 1) tie(field[1], field[2])
  if (reports != "") while ((getline line < reports) > 0) { if (split(clean(line), field) && ++reportRow > 1) manager[field[1]] = field[2] }
  else stars()
  if (people == 0 || tieCount == 0) { print "no people or no ties were read: nothing is written" > "/dev/stderr"; exit 1 }
  for (person in manager) if (manager[person] != "") { formal++; leads[manager[person]] = 1 }
  for (pair in tied) { split(pair, end, SUBSEP); weight[pair] = strength(end[1], end[2]); total += weight[pair] }
  if (most == "") most = 1
  common = total < formal * most ? total : formal * most
  writePeople(); writeLinks()
}
function clean(text) { gsub(/["\r]/, "", text); return text }
function tie(one, other) {
  if (one == other || !(one in dept) || !(other in dept) || (one, other) in tied || (other, one) in tied) return
  tied[one, other] = 1; tieCount++; degree[one]++; degree[other]++
  if (dept[one] == dept[other]) { inside[one]++; inside[other]++ }
}
function strength(one, other,   most) { most = degree[one] > degree[other] ? degree[one] : degree[other]; return most > 20 ? 20 / most : 1 }
function stars(   n, person, hub) {
  for (n = 1; n <= people; n++) { person = id[n]; if (!(dept[person] in best) || inside[person] + 0 > inside[best[dept[person]]] + 0) best[dept[person]] = person }
  for (n = 1; n <= people; n++) { person = id[n]; hub = best[dept[person]]; manager[person] = person == hub ? "" : hub }
}
function writePeople(   n, person, level) {
  print "id,function,team,level,manager,skills" > "people.csv"
  for (n = 1; n <= people; n++) {
    person = id[n]; level = manager[person] == "" && person in leads ? 2 : (person in leads ? 1 : 0)
    print "p" person, dept[person], dept[person], level, (manager[person] == "" ? "" : "p" manager[person]), dept[person] > "people.csv"
  }
}
function writeLinks(   n, m, person) {
  print "from,to,strength,kind" > "links-formal.csv"; print "from,to,strength,kind" > "links-real.csv"
  for (n = 1; n <= people; n++) {
    person = id[n]
    if (manager[person] != "") printf "p%s,p%s,%.6f,reporting\n", person, manager[person], common / formal > "links-formal.csv"
    for (m = 1; m <= people; m++) if ((person, id[m]) in tied) printf "p%s,p%s,%.6f,informal\n", person, id[m], weight[person, id[m]] * common / total > "links-real.csv"
  }
  printf "%d people, %d formal links, %d real links, total strength of each %.1f (before: %.1f and %.1f)\n", people, formal, tieCount, common, formal, total
}
