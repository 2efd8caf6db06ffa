"""Benchmarks: what each stage costs, as ratios within one run."""
