# Two commands do everything on a machine with the Swift toolchain: `make demo` and `make test`.

SWIFT_FLAGS := --explicit-target-dependency-import-check error
FORMAT := swift format
SOURCES := Package.swift Sources Tests Benchmarks/HTML/Sources/HTMLBenchmark \
  Fuzz/HearsayHTML/Sources/FuzzHTML
HEARSAY := .build/release/hearsay

.DEFAULT_GOAL := help
.PHONY: help demo test lint build bench format manifest install-packages

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

demo: install-packages ## Build a release and compare the pages of Examples/
	swift build -c release --product hearsay $(SWIFT_FLAGS)
	@for affair in Examples/*/; do \
	  printf '\n$$ hearsay compare %s\n\n' "$$affair"; \
	  $(HEARSAY) compare "$$affair" || exit; \
	done

test: install-packages lint build ## Check the format, build everything, run all tests
	swift test --skip-build --parallel $(SWIFT_FLAGS)

lint:
	$(FORMAT) lint --strict --parallel --recursive $(SOURCES)
	python3 Tools/update-manifest.py --check
	python3 Tools/check-conllu.py Evaluation/Gold/sentences.conllu
	for set in Gold Second Third; do python3 Tools/mark-gold.py --set $$set --check || exit 1; done
	python3 Tools/generate-html-names.py | diff -q - Sources/HearsayHTML/Generated/Names.swift
	python3 Tools/generate-entities.py | diff -q - Sources/HearsayHTML/Generated/Entities.swift

build:
	swift build --build-tests $(SWIFT_FLAGS)

bench: install-packages ## Time the stages over the pages of Examples/
	swift build -c release --product hearsay-bench $(SWIFT_FLAGS)
	.build/release/hearsay-bench

format: ## Format all sources in place
	$(FORMAT) --in-place --parallel --recursive $(SOURCES)

manifest: ## Record the digests of the files under Data/
	python3 Tools/update-manifest.py

install-packages:
	@sh Tools/install-packages.sh
