from coach.text.morphology.base import Morphology, NoMorphology

MORPHOLOGY: Morphology = NoMorphology()
