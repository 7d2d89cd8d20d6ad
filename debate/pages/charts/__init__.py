"""Charts, pure: data -> geometry. Templates draw it as SVG; style sheets colour it.

Along the page everything is in hundredths of the chart's width, down the page in pixels. So a chart takes the width that
it is given and its words keep their size, on a phone as on paper.
"""
