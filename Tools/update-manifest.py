#!/usr/bin/env python3
"""Brings Data/manifest.json up to date with the files in Data.

Digests are computed anew. What the comments at the head of a file state ("Origin: ... Licence:
...", the first sentence as the description) goes into the manifest; a binary file has a card beside
it instead, NAME.md for NAME.bin, whose first paragraph states the same. For what is not stated the
manifest keeps what it has. With --check nothing is written, and the exit code is 1 if something
would be, or if a file has no description, licence or origin.
"""

import argparse
import hashlib
import json
import pathlib
import re
import sys

MANIFEST = "manifest.json"
STATED = {
    "description": re.compile(r"(.+?\.)(?: |$)"),
    "licence": re.compile(r"Licence: (.+?)\.(?: |$)"),
    "origin": re.compile(r"Origin: (.+?)\.(?: |$)"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    parser.add_argument("--version", help="the new version of the data")
    parser.add_argument("--data", type=pathlib.Path, default=default_folder())
    options = parser.parse_args()

    target = options.data / MANIFEST
    old = json.loads(target.read_text()) if target.exists() else {"version": "1", "files": []}
    new = json.dumps(updated(old, options), indent=2, ensure_ascii=False) + "\n"
    if options.check:
        sys.exit(0 if target.exists() and target.read_text() == new and is_complete(new) else 1)
    target.write_text(new)


def default_folder():
    return pathlib.Path(__file__).resolve().parent.parent / "Data"


def updated(old, options):
    known = {entry["path"]: entry for entry in old["files"]}
    files = [entry(path, options.data, known) for path in data_files(options.data)]
    return {"version": options.version or old["version"], "files": files}


def data_files(folder):
    """All files but the manifest, hidden files and notes for readers, sorted by path."""
    found = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    kept = [name for name in found if name.name != MANIFEST and name.suffix != ".md"]
    visible = [name for name in kept if not any(part.startswith(".") for part in name.parts)]
    return [found[name] for name in sorted(visible, key=lambda name: name.as_posix())]


def entry(path, folder, known):
    name = path.relative_to(folder).as_posix()
    content = path.read_bytes()
    kept = known.get(name, {})
    stated = stated_by(comment_head(content) or card_head(path.with_suffix(".md")))
    described = {key: stated.get(key) or kept.get(key, "") for key in STATED}
    return {"path": name, **described, "sha256": hashlib.sha256(content).hexdigest()}


def comment_head(content):
    """The text of the comment lines at the head of a text file."""
    head = []
    for line in content[:4096].split(b"\n"):
        if not line.startswith(b"#"):
            break
        head.append(line.lstrip(b"# ").decode("utf-8", "replace").strip())
    return " ".join(head)


def card_head(card):
    """The first paragraph of the card beside a binary file, headings left out."""
    blocks = card.read_text("utf-8").split("\n\n") if card.exists() else []
    return next((" ".join(block.split()) for block in blocks if not block.startswith("#")), "")


def stated_by(text):
    """What the head of a file or its card says of the file."""
    found = {key: pattern.search(text) for key, pattern in STATED.items()}
    return {key: match.group(1) for key, match in found.items() if match}


def is_complete(manifest):
    return all(all(entry.values()) for entry in json.loads(manifest)["files"])


if __name__ == "__main__":
    main()
