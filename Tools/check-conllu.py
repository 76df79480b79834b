#!/usr/bin/env python3
"""Checks hand-marked sentences in CoNLL-U.

Errors, which make the exit code 1: a sentence that is not one tree, a text that is not what its
tokens and SpaceAfter=No give, a label that Universal Dependencies or the set of names does not
have, features out of order, an identifier used twice.

Warnings, to be looked at one by one: arcs that cross, and with --treebank what the given
treebank never does: a relation between such words, a word of such a class, features with such a tag.
"""

import argparse
import collections
import pathlib
import sys

UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
XPOS = set(
    "ADD AFX CC CD DT EX FW GW HYPH IN JJ JJR JJS LS MD NFP NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR"
    " RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB $ `` '' , . : -LRB- -RRB-".split()
)
DEPREL = set(
    "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp"
    " compound compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse"
    " dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked"
    " nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct"
    " reparandum root vocative xcomp".split()
)
LEAVES = {"aux", "aux:pass", "case", "cc", "cop", "det", "mark", "punct"}
LEAF_CHILDREN = {"advmod", "conj", "cc", "cc:preconj", "fixed", "goeswith", "punct", "reparandum"}
NAMES = {"PER", "ORG", "LOC", "GPE", "NORP", "MISC"}

Token = collections.namedtuple("Token", "id form lemma upos xpos feats head deprel deps misc")
Sentence = collections.namedtuple("Sentence", "line comments tokens surfaces")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--treebank", nargs="*", default=[], type=pathlib.Path)
    options = parser.parse_args()

    habits = Habits(sentence for path in options.treebank for sentence in sentences(path))
    errors, identifiers = 0, set()
    for path in options.files:
        for sentence in sentences(path):
            found = list(sentence_errors(sentence, identifiers))
            errors += len(found)
            report(path, sentence, "error", found)
            report(path, sentence, "warning", crossings(sentence))
            if options.treebank:
                report(path, sentence, "warning", habits.unseen(sentence))
    print(f"{len(identifiers)} sentences, {errors} errors")
    sys.exit(1 if errors else 0)


def report(path, sentence, kind, messages):
    name = sentence.comments.get("sent_id", "?")
    for message in messages:
        print(f"{path}:{sentence.line}: {kind}: {name}: {message}")


def sentences(path):
    """The sentences of a file; a surface is a token's form as it stands in the text, and its MISC."""
    comments, tokens, surfaces, covered, start = {}, [], [], 0, 1
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line:
            if tokens:
                yield Sentence(start, comments, tokens, surfaces)
            comments, tokens, surfaces, covered, start = {}, [], [], 0, number + 1
        elif line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        else:
            columns = line.split("\t")
            if "-" in columns[0]:
                covered = int(columns[0].split("-")[1])
                surfaces.append((columns[1], columns[9]))
            elif "." not in columns[0]:
                token = Token(int(columns[0]), *columns[1:6], int(columns[6]), *columns[7:])
                tokens.append(token)
                if token.id > covered:
                    surfaces.append((token.form, token.misc))


def sentence_errors(sentence, identifiers):
    identifier = sentence.comments.get("sent_id")
    if not identifier or identifier in identifiers:
        yield f"sent_id {identifier} is missing or used twice"
    identifiers.add(identifier)
    if sentence.comments.get("text") != text(sentence):
        yield f"text is not that of the tokens: {text(sentence)}"
    if [token.id for token in sentence.tokens] != list(range(1, len(sentence.tokens) + 1)):
        yield "tokens are not numbered one by one"
    else:
        yield from tree_errors(sentence.tokens)
    for token in sentence.tokens:
        yield from label_errors(token)
    yield from name_errors(sentence.tokens)


def text(sentence):
    spaced = (form + ("" if "SpaceAfter=No" in misc else " ") for form, misc in sentence.surfaces)
    return "".join(spaced).strip()


def tree_errors(tokens):
    heads = [0] + [token.head for token in tokens]
    if heads[1:].count(0) != 1:
        yield f"{heads[1:].count(0)} roots"
    for token in tokens:
        if not 0 <= token.head <= len(tokens):
            yield f"{token.id} {token.form}: head {token.head} is outside"
            return
        if (token.head == 0) != (token.deprel == "root"):
            yield f"{token.id} {token.form}: {token.deprel} under {token.head}"
        if not reaches_root(token.id, heads):
            yield f"{token.id} {token.form}: in a cycle"
        parent = tokens[token.head - 1].deprel if token.head else "root"
        if parent in LEAVES and token.deprel not in LEAF_CHILDREN:
            yield f"{token.id} {token.form}: {token.deprel} under {parent}"


def reaches_root(node, heads):
    for _ in heads:
        if node == 0:
            return True
        node = heads[node]
    return node == 0


def label_errors(token):
    for label, known in ((token.upos, UPOS), (token.xpos, XPOS), (token.deprel, DEPREL)):
        if label not in known:
            yield f"{token.id} {token.form}: {label} is no label"
    names = [feature.partition("=")[0] for feature in token.feats.split("|")]
    if token.feats != "_" and names != sorted(set(names), key=str.lower):
        yield f"{token.id} {token.form}: features not sorted: {token.feats}"


def name_errors(tokens):
    """Names are marked B- where they begin and I- where they go on."""
    before = None
    for token in tokens:
        place, _, kind = entity(token).partition("-")
        if place and (place not in "BI" or kind not in NAMES):
            yield f"{token.id} {token.form}: {place}-{kind} is no label of names"
        if place == "I" and before != kind:
            yield f"{token.id} {token.form}: goes on with a name that has not begun"
        before = kind or None


def entity(token):
    values = [item[7:] for item in token.misc.split("|") if item.startswith("Entity=")]
    return values[0] if values else ""


def crossings(sentence):
    """One warning for each arc over a word that does not hang below the arc's head."""
    heads = [0] + [token.head for token in sentence.tokens]
    for token in sentence.tokens:
        low, high = sorted((token.id, token.head))
        if token.head and not all(hangs(k, token.head, heads) for k in range(low + 1, high)):
            yield f"{token.id} {token.form}: its arc crosses another"


def hangs(node, ancestor, heads):
    for _ in heads:
        if node in (0, ancestor):
            break
        node = heads[node]
    return node == ancestor


class Habits:
    """What a treebank was seen to do."""

    def __init__(self, treebank):
        self.seen = {kind: set() for kind in ("relation", "word", "features")}
        self.forms = set()
        for sentence in treebank:
            self.forms.update(token.form.lower() for token in sentence.tokens)
            for kind, what in traits(sentence):
                self.seen[kind].add(what)

    def unseen(self, sentence):
        for kind, what in traits(sentence):
            if kind == "word" and what[0] not in self.forms:
                continue
            if what not in self.seen[kind]:
                yield f"unseen {kind}: {' '.join(what)}"


def traits(sentence):
    for token in sentence.tokens:
        head = sentence.tokens[token.head - 1] if token.head else None
        yield "relation", (token.upos, token.deprel, head.upos if head else "ROOT")
        yield "word", (token.form.lower(), token.xpos, token.upos)
        yield "features", (token.xpos, token.upos, token.feats)


if __name__ == "__main__":
    main()
