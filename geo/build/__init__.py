"""Makes every file of data/ from its inputs: `python -m geo.build`."""
