"""What `make bench` measures. Timings are ratios and rates of one run on one machine; nothing here is a test."""
