"""One untrusted file -> pixels, words or members in a scratch folder; runs in a throw-away process only.

Nothing here is imported by the parent. Each module imports no more than its own kind of file needs, because
every upload pays for the start of a process.
"""
