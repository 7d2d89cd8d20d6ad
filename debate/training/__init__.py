"""How the weights of the reader are made: needs scikit-learn, and runs only when somebody trains."""
