#!/usr/bin/env python3
"""Turns the marked articles of Evaluation/Gold/marked into articles.jsonl and claims.jsonl, and checks signs.jsonl.

  mark-gold.py             write both files
  mark-gold.py --check     fail where the files are others than the marked articles give
  mark-gold.py --review    print every claim as a line to be read
  mark-gold.py --pages DIR write each article as a page with a sidecar, for `hearsay claims`

With --set Second or --set Third the same for another folder of Evaluation.

A marked article is a head of `key: value` lines (outlet, date, style, title), an empty line, the
paragraphs, a line `====`, and a table. In title and paragraphs a span is `[h1 words]`: a letter,
the numbers of the claims it belongs to, the words; spans nest, and `\\[` is a bracket.

  h  holder   c  cue   x  content   k  chain; `k1a`, `k1b` order the links, nearest the holder first

Several spans of one letter and number are the pieces of one slot. The table names the actors,

  @key kind country fullest name          country is ISO 3166-1 alpha-2, or `-`

and gives each claim a line: number, actor (`-` for none), stance (`deny/assert` where both are
right), then words and, after `;`, fields:

  neg | future possible conditional actual | direct mixed indirect | optional | requested
  d=  the day it was said, or first..last     e=  the day it speaks of
  a=  whom it is about: Name/COUNTRY/role, ...

Where the table is silent: positive; actual; quotation as the marks stand; required, but optional
where there is no content.
"""
import argparse, html, json, pathlib, re, sys

EVALUATION = pathlib.Path(__file__).resolve().parent.parent / "Evaluation"
STANCES = "assert confirm deny accuse criticize demand promise threaten warn support question decline".split()
KINDS = "person organization government group document unnamed".split()
MODALITIES = "actual future possible conditional".split()
QUOTATIONS = "direct mixed indirect".split()
ROLES = "agent theme recipient place other".split()
CLOSING = {"“": "”", '"': '"', "‘": "’", "'": "'"}
TAG = re.compile(r"\[([hcxk])(\d+(?:,\d+)*)([a-z]?) ")
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?|-W\d{2}|-Q\d|-H\d)?$")


class Wrong(Exception):
    """The marked article cannot be read."""


def unmark(marked):
    """The plain text, and [(letter, numbers, order, start, end)] in code points of it."""
    plain, spans, stack, at = [], [], [], 0
    while at < len(marked):
        tag = TAG.match(marked, at)
        if tag:
            stack.append((tag[1], tag[2], tag[3], len(plain)))
            at = tag.end()
        elif marked[at] == "]":
            if not stack:
                raise Wrong(f"bracket too many before: {marked[at:at + 40]}")
            letter, numbers, order, start = stack.pop()
            spans.append((letter, [int(n) for n in numbers.split(",")], order, start, len(plain)))
            at += 1
        elif marked[at] == "[":
            raise Wrong(f"no span: {marked[at:at + 40]}")
        else:
            at += marked[at] == "\\"
            plain.append(marked[at])
            at += 1
    if stack:
        raise Wrong(f"{len(stack)} spans are not closed, the last at: {''.join(plain[stack[-1][3]:])[:40]}")

    def pared(span):
        """A content ends before its full stop, but not before that of 'a.m.'."""
        letter, numbers, order, start, end = span
        stop = letter == "x" and plain[end - 1] == "." and plain[end - 3] != "."
        return letter, numbers, order, start, end - stop

    return "".join(plain), sorted(map(pared, spans), key=lambda s: (s[2], s[3]))


def quoted(text):
    """For each character whether it stands between quotation marks of its paragraph."""
    mask, inside = [], ""
    for at, char in enumerate(text):
        before, after = text[at - 1:at], text[at + 1:at + 2]
        if char == "\n":
            inside = ""
        elif not inside and char in CLOSING and not (char == "'" and before.isalnum()):
            inside = CLOSING[char]
            mask.append(None)
            continue
        elif char == inside and not (char in "’'" and after.isalpha()):
            inside = ""
            mask.append(None)
            continue
        mask.append(bool(inside))
    return mask


def quotation(mask, spans):
    marks = {mask[at] for start, end in spans for at in range(start, end)}
    return "indirect" if True not in marks else "mixed" if False in marks else "direct"


def table(lines):
    """Actors by key and the rows of claims, of the lines below `====`."""
    actors, rows = {}, []
    for line in lines:
        if line.startswith("@"):
            key, kind, country, name = line[1:].split(" ", 3)
            actors[key] = {"kind": kind, "country": country.strip("-"), "name": name}
        elif line.strip():
            words, *fields = [part.strip() for part in line.split(";")]
            number, actor, stance, *flags = words.split()
            rows.append((int(number), actor, stance.split("/"), flags, dict(f.split("=", 1) for f in fields)))
    return actors, rows


def about(value):
    people = [dict(zip(("name", "country", "role"), one.strip().split("/"))) for one in value.split(",")]
    return [{k: v for k, v in person.items() if v} for person in people]


def one_of(flags, names, default):
    return next((flag for flag in flags if flag in names), default)


class Article:
    def __init__(self, path):
        self.id = path.stem
        above, _, below = path.read_text(encoding="utf-8").partition("\n====\n")
        head, _, body = above.partition("\n\n")
        self.head = dict(line.split(": ", 1) for line in head.splitlines())
        self.actors, self.rows = table(below.splitlines())
        self.parts = {"headline": unmark(self.head["title"]), "text": unmark(body.strip("\n"))}

    @property
    def row(self):
        return {"id": self.id, "outlet": self.head["outlet"], "date": self.head["date"],
                "title": self.parts["headline"][0], "text": self.parts["text"][0]}

    def slots(self, number):
        """The part a claim stands in and its spans by letter."""
        for name, (_, spans) in self.parts.items():
            found = {}
            for letter, numbers, _, start, end in spans:
                if number in numbers:
                    found.setdefault(letter, []).append([start, end])
            if found:
                return name, found
        raise Wrong(f"{self.id}: no span of claim {number}")

    def claim(self, number, key, stances, flags, fields):
        part, spans = self.slots(number)
        text = self.parts[part][0]
        words = {letter: [text[s:e] for s, e in found] for letter, found in spans.items()}
        actor = self.actors[key] if key != "-" else {"kind": "", "country": "", "name": ""}
        holder, content = " ".join(words.get("h", [])), words.get("x", [])
        return {
            "doc": self.id, "id": f"{self.id}#{number}", "holder": holder,
            "refers": actor["name"] if actor["name"] != holder else "", "kind": actor["kind"],
            "anonymity": "requested" if "requested" in flags else
            "" if key == "-" else "unnamed" if actor["kind"] == "unnamed" else "named",
            "country": actor["country"], "chain": words.get("k", []),
            "cue": " … ".join(words.get("c", [])),
            "content": content[0] if len(content) == 1 else content or "",
            "quotation": one_of(flags, QUOTATIONS, quotation(quoted(text), spans.get("x", []))) if content else "",
            "stance": stances[0] if len(stances) == 1 else stances,
            "polarity": "negative" if "neg" in flags else "positive",
            "modality": one_of(flags, MODALITIES, "actual"),
            "date": fields["d"].split("..") if ".." in fields.get("d", "") else fields.get("d", ""),
            "event": fields.get("e", ""), "about": about(fields["a"]) if "a" in fields else [],
            "must": bool(content) and "optional" not in flags, "part": part,
            "spans": {name: spans.get(letter, []) for letter, name in
                      (("h", "holder"), ("k", "chain"), ("c", "cue"), ("x", "content"))},
        }

    def claims(self):
        claims = [self.claim(*row) for row in self.rows]
        place = lambda c: (c["part"] != "headline", min(s for spans in c["spans"].values() for s, _ in spans))
        return sorted(claims, key=place)

    def complaints(self):
        numbers = [row[0] for row in self.rows]
        tagged = {n for _, spans in self.parts.values() for span in spans for n in span[1]}
        yield from (f"claim {n} has no line in the table" for n in tagged - set(numbers))
        yield from (f"claim {n} has two lines" for n in {n for n in numbers if numbers.count(n) > 1})
        yield from (f"actor {k} holds nothing" for k in self.actors if k not in {row[1] for row in self.rows})
        known = {"neg", "optional", "requested", *MODALITIES, *QUOTATIONS}
        for number, key, stances, flags, fields in self.rows:
            wrong = [s for s in stances if s not in STANCES] + [f for f in flags if f not in known] \
                + [f for f in fields if f not in "dea"]
            yield from (f"claim {number}: {w} is no stance, word or field" for w in wrong)
            if key != "-" and self.actors[key]["kind"] not in KINDS:
                yield f"actor {key} is of no kind"
            for date in fields.get("d", "").split("..") + [fields.get("e", "")]:
                if date and not DATE.match(date):
                    yield f"claim {number}: {date} is no date"
        for claim in self.claims():
            yield from self.complaints_of(claim)

    def complaints_of(self, claim):
        text = self.parts[claim["part"]][0]
        for name, spans in claim["spans"].items():
            for start, end in spans:
                if text[start:end] != text[start:end].strip(" ,.;:") and name != "content" or start >= end:
                    yield f"{claim['id']}: {name} «{text[start:end]}» has an edge too many"
                if name == "content" and text[start:end] != text[start:end].strip(" ,;:"):
                    yield f"{claim['id']}: content «{text[start:end]}» has an edge too many"
        if claim["kind"] and not claim["holder"] and "refers" not in claim:
            yield f"{claim['id']}: no holder"
        if not claim["content"] and claim["stance"] != "decline":
            yield f"{claim['id']}: no content"
        for person in claim["about"]:
            if person.get("role") not in ROLES:
                yield f"{claim['id']}: {person} has no role"


def sign_complaints(case):
    """What is wrong with a case of signs.jsonl: every word asked for stands in its text."""
    asked = [(e, [e["stance"]] if isinstance(e["stance"], str) else e["stance"]) for e in case["expect"]]
    for slots, stances in asked + [(n, n["stances"]) for n in case["never"]]:
        content = slots.get("content", "")
        for words in [slots.get("holder", "")] + ([content] if isinstance(content, str) else content):
            if words not in case["text"]:
                yield f"{case['id']}: «{words}» is not in the text"
        yield from (f"{case['id']}: {s} is no stance" for s in stances if s not in STANCES)
        if slots.get("modality", "actual") not in MODALITIES:
            yield f"{case['id']}: {slots['modality']} is no modality"
        if slots.get("polarity", "positive") not in ("positive", "negative"):
            yield f"{case['id']}: {slots['polarity']} is no polarity"
    if not case["expect"] and not case["never"]:
        yield f"{case['id']}: nothing is asked"


def read_signs(folder):
    file = folder / "signs.jsonl"
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def lines(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def review(article):
    print(f"\n## {article.id}: {article.row['title']}")
    for c in article.claims():
        content = c["content"] if isinstance(c["content"], str) else " | ".join(c["content"])
        slots = [c["refers"] and f"= {c['refers']}", c["kind"], c["country"], c["chain"] and f"via {c['chain']}",
                 c["quotation"], c["polarity"][:3], c["modality"], c["date"] and f"said {c['date']}",
                 c["event"] and f"on {c['event']}", "" if c["must"] else "optional"]
        print(f"{c['id'].split('#')[1]:>3} {c['holder']} —{c['cue']}→ [{c['stance']}] «{content}»  ("
              + ", ".join(str(s) for s in slots if s) + ")")


def write_pages(articles, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for row in (article.row for article in articles):
        title = html.escape(row["title"])
        body = "".join(f"<p>{html.escape(line)}</p>\n" for line in row["text"].splitlines())
        page = f"<!DOCTYPE html>\n<meta charset=utf-8>\n<title>{title}</title>\n<article>\n<h1>{title}</h1>\n{body}</article>\n"
        meta = {"outlet": row["outlet"], "published": row["date"]}
        (folder / f"{row['id']}.html").write_text(page, encoding="utf-8")
        (folder / f"{row['id']}.html.meta.json").write_text(json.dumps(meta, ensure_ascii=False) + "\n")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true"), options.add_argument("--review", action="store_true")
    options.add_argument("--pages", type=pathlib.Path), options.add_argument("--set", default="Gold")
    asked = options.parse_args()
    folder = EVALUATION / asked.set
    articles, complaints = [], []
    for path in sorted((folder / "marked").glob("*.txt")):
        try:
            articles.append(Article(path))
            complaints += [f"{path.name}: {c}" for c in articles[-1].complaints()]
        except (Wrong, KeyError, ValueError) as error:
            complaints.append(f"{path.name}: {error!r}")
    signs = read_signs(folder)
    complaints += [c for case in signs for c in sign_complaints(case)]
    if len({case["id"] for case in signs}) < len(signs) or len({case["text"] for case in signs}) < len(signs):
        complaints.append("signs.jsonl: an id or a text comes twice")
    if complaints:
        sys.exit("\n".join(complaints))
    made = {"articles.jsonl": lines(a.row for a in articles),
            "claims.jsonl": lines(c for a in articles for c in a.claims())}
    for name, text in made.items():
        if not asked.check:
            (folder / name).write_text(text, encoding="utf-8")
        elif (folder / name).read_text(encoding="utf-8") != text:
            sys.exit(f"{name} is not what the marked articles give: run Tools/mark-gold.py --set {asked.set}")
    if asked.review:
        for article in articles:
            review(article)
    if asked.pages:
        write_pages(articles, asked.pages)
    print(f"{len(articles)} articles, {sum(len(a.rows) for a in articles)} claims, {len(signs)} sign cases", file=sys.stderr)


if __name__ == "__main__":
    main()
