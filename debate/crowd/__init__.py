"""An invented crowd that talks: fills an empty database with as many people and statements as one likes, to see how pages bear
it. Nobody in it exists, and nobody ever said these words."""
