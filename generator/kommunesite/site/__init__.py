"""The place: every document and service gets its address, and offers are joined to services."""
