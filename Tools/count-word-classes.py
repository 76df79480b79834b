#!/usr/bin/env python3
"""Counts the tables of the tagger from Universal Dependencies treebanks.

usage: count-word-classes.py OUT_FOLDER TRAIN.conllu...

Writes three tables; pairs stand as class:count or UPOS:lemma with spaces between them, "-" for none:

  word-classes.tsv       form, classes, lemmas where they differ from the form
  word-suffixes.tsv      shape and suffix of rare words, classes
  class-transitions.tsv  two classes, the classes that follow them; "-" is the edge of a sentence

A class is a UPOS tag and the Penn Treebank tag ("VERB.VBD"); pairs seen less than 40 times are the
UPOS tag alone. Digits count as 0 and a curly apostrophe as a straight one. Shapes of words: l lower
case, F capitalized first word of a sentence, C capitalized elsewhere, U all capitals, d with a digit.
"""

import collections
import re
import sys

MINIMUM_CLASS = 40
MINIMUM_FORM = 2
RARE_WORD = 10
LONGEST_SUFFIX = 5
MINIMUM_SUFFIX = 2
BOUNDARY = "-"

HEADER = """\
# {description}
# Origin: counted by Tools/count-word-classes.py from the training parts of UD English EWT and UD
# English GUM (universaldependencies.org; of GUM only genres whose texts are CC BY or public domain)
# by the annotators of the two treebanks, with a few function words added. Licence:
# CC-BY-SA-4.0.
@columns {columns}
"""

# Function words that the treebanks hold too seldom; a form that is counted is not taken from here.
SUPPLEMENT = {
    "ADP.IN": "amid amidst amongst atop versus via per onto alongside beneath underneath barring "
              "notwithstanding pending throughout towards unlike aboard astride",
    "SCONJ.IN": "whereas albeit lest unless whilst insofar",
    "ADV.RB": "allegedly reportedly purportedly supposedly thereby hence henceforth",
}
SUPPLEMENT_COUNT = 3

Counts = collections.Counter


def sentences(path):
    """Yields each sentence as a list of (form, lemma, upos, xpos)."""
    words = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if words:
                    yield words
                words = []
            elif not line.startswith("#"):
                cells = line.split("\t")
                if cells[0].isdigit():
                    words.append(word(*cells[1:5]))
    if words:
        yield words


def word(form, lemma, upos, xpos):
    """Inside names the treebanks tag "United" now as a verb, now as an adjective: adjective here."""
    if upos == "VERB" and xpos in ("NNP", "NNPS"):
        return form, form, "ADJ", "NNP"
    return form, lemma, upos, xpos


def normalized(form):
    return re.sub("[0-9]", "0", form.replace("\u2019", "'"))


def shape(form, is_first):
    if any(c.isdigit() for c in form):
        return "d"
    if not form[0].isupper():
        return "l"
    if len(form) > 1 and form.isupper():
        return "U"
    return "F" if is_first else "C"


def with_first_marks(sentence):
    """Pairs each word with whether no other word stands before it."""
    seen = False
    for word in sentence:
        yield word, not seen
        seen = seen or word[0][0].isalnum()


class Tables:
    def __init__(self, treebank):
        pairs = Counts((upos, xpos) for s in treebank for _, _, upos, xpos in s)
        self.common = {pair for pair, n in pairs.items() if n >= MINIMUM_CLASS}
        self.forms = collections.defaultdict(Counts)
        self.lemmas = collections.defaultdict(Counts)
        self.suffixes = collections.defaultdict(Counts)
        self.transitions = collections.defaultdict(Counts)
        for sentence in treebank:
            self.count_forms(sentence)
            self.count_transitions(sentence)
        for sentence in treebank:
            self.count_suffixes(sentence)
        for name, words in SUPPLEMENT.items():
            for word in words.split():
                if sum(self.forms[word].values()) < MINIMUM_FORM:
                    self.forms[word] = Counts({name: SUPPLEMENT_COUNT})

    def name(self, upos, xpos):
        return upos + "." + xpos if (upos, xpos) in self.common else upos

    def count_forms(self, sentence):
        for form, lemma, upos, xpos in sentence:
            key = normalized(form)
            self.forms[key][self.name(upos, xpos)] += 1
            self.lemmas[key, upos][lemma] += 1

    def count_transitions(self, sentence):
        before = (BOUNDARY, BOUNDARY)
        for _, _, upos, xpos in sentence:
            name = self.name(upos, xpos)
            self.transitions[before][name] += 1
            before = (before[1], name)
        self.transitions[before][BOUNDARY] += 1

    def count_suffixes(self, sentence):
        for (form, _, upos, xpos), is_first in with_first_marks(sentence):
            key = normalized(form)
            if sum(self.forms[key].values()) > RARE_WORD:
                continue
            lower = key.lower()
            for length in range(min(LONGEST_SUFFIX, len(lower)) + 1):
                suffix = lower[len(lower) - length:]
                self.suffixes[shape(form, is_first), suffix][self.name(upos, xpos)] += 1

    def lemma_cells(self, form):
        """UPOS:lemma for each lemma that is not the form in lower case (of names: the form)."""
        cells = []
        for upos in sorted({name.split(".")[0] for name in self.forms[form]}):
            plain = form if upos == "PROPN" else form.lower()
            seen = self.lemmas[form, upos] or Counts([plain])
            lemma = min(seen.items(), key=lambda item: (-item[1], item[0]))[0]
            if lemma != plain and "0" not in form and " " not in lemma and lemma != "_":
                cells.append(upos + ":" + lemma)
        return " ".join(cells) or "-"


def cells(counts):
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return " ".join("%s:%d" % item for item in ranked)


def write(path, description, columns, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER.format(description=description, columns="\t".join(columns)))
        for row in sorted(rows):
            out.write("\t".join(row) + "\n")


def main():
    folder, paths = sys.argv[1], sys.argv[2:]
    tables = Tables([s for path in paths for s in sentences(path)])
    write(
        folder + "/word-classes.tsv", "Words and how often they have each class.",
        ["form", "classes", "lemmas"],
        [(form, cells(counts), tables.lemma_cells(form)) for form, counts in tables.forms.items()
         if sum(counts.values()) >= MINIMUM_FORM and not form.startswith("#") and " " not in form])
    write(
        folder + "/word-suffixes.tsv", "Ends of rare words and how often they have each class.",
        ["shape", "suffix", "classes"],
        [(key[0], key[1] or "-", cells(counts)) for key, counts in tables.suffixes.items()
         if sum(counts.values()) >= MINIMUM_SUFFIX and key[1] != "-" and " " not in key[1]])
    write(
        folder + "/class-transitions.tsv", "Which classes follow two classes, and how often.",
        ["first", "second", "next"],
        [(a, b, cells(counts)) for (a, b), counts in tables.transitions.items()])


if __name__ == "__main__":
    main()
