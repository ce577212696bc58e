"""The tools: YAML to records, Markdown to safe HTML, fingerprints and words."""
