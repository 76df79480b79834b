#!/usr/bin/env python3
"""Counts how often the slots of claims are right, by the way they were read.

    hearsay claims --format jsonl PAGES > claims.jsonl
    Tools/calibrate.py --scorer SCORER GOLD.jsonl claims.jsonl

SCORER is the project's score_claims.py (Evaluation/README.md). Prints the rows of Data/rules/confidence.tsv. A claim of the program is right in a slot as the scorer
sees it; a claim that no marked one matches has a wrong content. Rows with few claims are drawn
towards the share of their slot by PRIOR claims' weight, so that no row is surer than its count allows.
"""

import argparse
import collections
import importlib.util

PRIOR = 10


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scorer", required=True, help="score_claims.py")
    parser.add_argument("gold")
    parser.add_argument("system")
    options = parser.parse_args()
    scorer = load(options.scorer)
    right, seen = count(scorer, options.gold, options.system)
    for row in rows(right, seen):
        print("\t".join(row))


def load(path):
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def count(scorer, gold_path, system_path):
    """Right and seen by (slot, way of reading)."""
    right, seen = collections.Counter(), collections.Counter()
    for claim, verdict in verdicts(scorer, gold_path, system_path):
        for slot, read in ways(claim):
            if verdict.get(slot) is None:
                continue
            for key in {read, "*"}:
                seen[slot, key] += 1
                right[slot, key] += verdict[slot]
    return right, seen


def ways(claim):
    """How each slot of a claim was read."""
    construction = claim["grounds"]["construction"]
    yield "content", construction
    yield "stance", claim["grounds"]["stance"]
    if claim["holder"]:
        yield "holder", construction
    if claim["statementDate"]:
        yield "date", claim["statementDate"]["method"]


def verdicts(scorer, gold_path, system_path):
    """Each claim with which of its slots are right; a slot that cannot be told is left out."""
    gold = [scorer.gold_row(row) for row in scorer.load(gold_path)]
    system = [scorer.system_row(row) for row in scorer.load(system_path)]
    marked_pages = {row["doc"] for row in gold}
    system = [row for row in system if row["doc"] in marked_pages]
    matched = {j: gold[i] for i, j in scorer.match(gold, system)}
    for j, claim in enumerate(system):
        yield claim["raw"], verdict(scorer, matched.get(j), claim)


def verdict(scorer, marked, claim):
    if marked is None:
        return {"content": False}
    return {
        "content": True,
        "holder": scorer.same_holder(marked["holders"], claim["holders"]),
        "stance": claim["stance"] in marked["stance"],
        "date": scorer.same_date(marked["date"], claim["date"]),
    }


def rows(right, seen):
    for slot, read in sorted(seen):
        total = right[slot, "*"] / seen[slot, "*"]
        share = (right[slot, read] + PRIOR * total) / (seen[slot, read] + PRIOR)
        yield slot, read, f"{share:.3f}", str(seen[slot, read])


if __name__ == "__main__":
    main()
