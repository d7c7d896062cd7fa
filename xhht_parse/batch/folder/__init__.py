"""What of a folder is to be read: its files and archives, their shares, the names of their JSON, what is known of them.

`survey` compares the folder with the manifest; `files` and `archives` walk it, `inputs` reads one file while it stands
still, `names` gives each JSON its name, `shards` its share.
"""
