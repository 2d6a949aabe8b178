# Which of a shelf's sources can be compiled as one unit: prints a number for each file named on the command line, one a line.
# Two files stand apart when one gives a private name (in its unnamed namespace) that the other gives or says anywhere but after
# a dot, an arrow or two colons; at most `most` files stand together.
FNR == 1 { file = ++count; inside = 0 }
/^namespace \{$/ { inside = 1; next }
/^}  \/\/ namespace$/ { inside = 0; next }
/^using [a-z_:]+::[A-Za-z_]+;/ { bring($2); next }
{
  if (inside && $0 ~ /^[A-Za-z\[]/) private_name($0)
  words($0)
}
END { for (f = 1; f <= count; f++) print place(f) }

# The name that a line at the margin declares: a type's, or what stands before its first bracket, brace or equals sign.
function private_name(line,  name) {
  if (line ~ /^(template|namespace|using namespace|using enum|static_assert)[ <(]/ || line ~ /^[A-Z_]+\(/) return  # or a macro, as of a test
  if (match(line, /^(struct|class|enum class|enum|using) [A-Za-z_0-9]+/)) {
    name = substr(line, RSTART, RLENGTH)
    sub(/.* /, "", name)
  } else {
    if (!match(line, /[A-Za-z_0-9]+ *[({=\[;]/)) return
    name = substr(line, RSTART, RLENGTH)
    sub(/ *[({=\[;]$/, "", name)
  }
  give(name)
}

function give(name) {
  given[file, name] = 1
  names[file] = names[file] " " name
}

# A name brought from elsewhere, `ledger::Write;`: files that bring the same may stand together.
function bring(whole,  name) {
  name = whole
  sub(/.*::/, "", name)
  sub(/;.*/, "", name)
  brought[file, name] = whole
  give(name)
}

# Words that may mean a private name: not those after `.`, `->` or `::`, in a string or in a remark.
function words(line,  word, before) {
  gsub(/"[^"]*"/, "\"\"", line)
  sub(/\/\/.*/, "", line)
  before = ""
  while (match(line, /[A-Za-z_][A-Za-z_0-9]*/)) {
    word = substr(line, RSTART, RLENGTH)
    if (RSTART > 1) before = substr(line, RSTART - 1, 1)
    if (before !~ /[.:>]/) used[file, word] = 1
    line = substr(line, RSTART + RLENGTH)
    before = ""
  }
}

function apart(a, b,  i, n, list) {
  n = split(names[a], list, " ")
  for (i = 1; i <= n; i++) {
    if ((a, list[i]) in brought && brought[a, list[i]] == brought[b, list[i]]) continue
    if ((b, list[i]) in given || (b, list[i]) in used) return 1
  }
  return 0
}

# The first unit with room in which no file stands apart from this one.
function place(f,  unit, i, members, n, fits) {
  for (unit = 1; unit <= units; unit++) {
    n = split(held[unit], members, " ")
    fits = n < most
    for (i = 1; fits && i <= n; i++) if (apart(f, members[i]) || apart(members[i], f)) fits = 0
    if (fits) break
  }
  if (unit > units) units = unit
  held[unit] = held[unit] " " f
  return unit
}
