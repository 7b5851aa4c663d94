"""Versions of the data: what there was when, so that a link can say what has changed since.

In order: `things` tells what there is, each with a mark of its content; `version` is a version and
how a link writes it; `record` is the table of since when each thing is as it is.
"""
