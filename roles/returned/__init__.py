"""A document that came back → what was changed in it → changes of the catalog."""
