#!/usr/bin/env python3
"""Score claims against the sign cases of Evaluation/Gold/signs.jsonl.

  score-signs.py --pages DIR            write each case as a page with a sidecar, for `hearsay claims`
  score-signs.py SYSTEM.jsonl [--failures]

SYSTEM holds the lines of `hearsay claims --format jsonl` on these pages. A case passes when each
claim it expects is found and nothing it rules out is:

  found      a claim whose content overlaps, of this holder, with one of the stances, and with the
             polarity and modality where the case names them
  ruled out  a claim with one of the stances, of this holder and overlapping this content where the
             case names them

Contents overlap when at least half the words of the shorter are in the other. A holder is the one
meant when its text or name has the head word: the last before a comma or a preposition. An empty
holder is meant by a claim without one. Printed are passed cases by group, how many expected
claims were found, found with the right holder, and with the right stance, and the ruled-out ones.
"""
import argparse, collections, html, json, pathlib, re

SIGNS = pathlib.Path(__file__).resolve().parent.parent / "Evaluation" / "Gold" / "signs.jsonl"
WORD = re.compile(r"[^\W_]+")
# A page needs text below its headline; this attributes nothing to anybody.
NARRATION = "Rain fell on the square for most of the afternoon. The shops closed at six."
AFTER_HEAD = re.compile(r",| (?:of|at|for|from|in|by|dated) ")


def words(text):
    return WORD.findall((" ".join(text) if isinstance(text, list) else text or "").lower().replace("’", "'"))


def overlaps(one, other):
    shared = sum((collections.Counter(one) & collections.Counter(other)).values())
    return bool(shared) and 2 * shared >= min(len(one), len(other))


def head(holder):
    return words(AFTER_HEAD.split(holder)[0])[-1:]


def is_holder(asked, claim):
    held = claim.get("holder") or {}
    names = words(held.get("text")) + words(held.get("name"))
    return set(head(asked)) <= set(names) if asked else not names


def is_about(slots, claim):
    return "content" not in slots or overlaps(words(slots["content"]), words(claim["content"]["text"]))


def has_stance(expected, claim):
    stances = expected["stance"] if isinstance(expected["stance"], list) else [expected["stance"]]
    return claim["stance"] in stances


def has_sign(expected, claim):
    return has_stance(expected, claim) and all(
        claim[slot] == expected[slot] for slot in ("polarity", "modality") if slot in expected)


def is_ruled_out(never, claim):
    return (claim["stance"] in never["stances"] and is_about(never, claim)
            and ("holder" not in never or is_holder(never["holder"], claim)))


def failures(case, claims):
    for expected in case["expect"]:
        near = [c for c in claims if is_about(expected, c)]
        held = [c for c in near if is_holder(expected["holder"], c)]
        reached = [("missed", near), ("holder", held), ("stance", [c for c in held if has_stance(expected, c)]),
                   ("polarity or modality", [c for c in held if has_sign(expected, c)])]
        step = next((name for name, found in reached if not found), None)
        if step:
            yield step, expected
    for never in case["never"]:
        if any(is_ruled_out(never, c) for c in claims):
            yield "ruled out", never


def write_pages(cases, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for case in cases:
        title, text = (case["text"], NARRATION) if case.get("headline") else ("", case["text"])
        page = (f"<!DOCTYPE html>\n<meta charset=utf-8>\n<title>{html.escape(title)}</title>\n"
                f"<article><h1>{html.escape(title)}</h1>\n<p>{html.escape(text)}</p></article>\n")
        (folder / f"{case['id']}.html").write_text(page, encoding="utf-8")
        (folder / f"{case['id']}.html.meta.json").write_text(json.dumps({"published": case["date"]}) + "\n")


def score(cases, system, show):
    passed, asked, steps = collections.Counter(), collections.Counter(), collections.Counter()
    for case in cases:
        group = case["id"].rsplit("-", 1)[0]
        failed = list(failures(case, system.get(case["id"], [])))
        asked[group] += 1
        passed[group] += not failed
        steps.update(step for step, _ in failed)
        if failed and show:
            print(case["id"], case["text"])
            for step, slots in failed:
                print("   ", step, json.dumps(slots, ensure_ascii=False))
            for claim in system.get(case["id"], []):
                held = (claim.get("holder") or {}).get("text")
                print("    is:", held, "|", claim["stance"], claim["polarity"], claim["modality"], "|", claim["content"]["text"])
    for group in asked:
        print(f"{group:<14} {passed[group]:3} of {asked[group]:3}")
    print(f"{sum(passed.values())} of {len(cases)} cases pass; failures: "
          + ", ".join(f"{n} {step}" for step, n in steps.most_common()))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("system", nargs="?", type=pathlib.Path)
    options.add_argument("--pages", type=pathlib.Path), options.add_argument("--failures", action="store_true")
    asked = options.parse_args()
    cases = [json.loads(line) for line in SIGNS.read_text(encoding="utf-8").splitlines()]
    if asked.pages:
        write_pages(cases, asked.pages)
    if asked.system:
        system = collections.defaultdict(list)
        for line in asked.system.read_text(encoding="utf-8").splitlines():
            claim = json.loads(line)
            system[pathlib.Path(claim["document"]).stem].append(claim)
        score(cases, system, asked.failures)


if __name__ == "__main__":
    main()
