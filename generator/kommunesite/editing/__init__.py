"""Help for those who write: schemas by which an editor's own program completes, explains and checks what is typed."""
