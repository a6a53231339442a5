"""Labels by people: what is worth labelling goes to Label Studio, and what was labelled there comes back as data to train on."""
