# Betweenness of 2,000 nodes with 50,000 directed ties, by the package igraph.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "timing.R"))

ties <- read.csv(data_file("ties.csv"), colClasses = "integer")
network <- igraph::graph_from_edgelist(as.matrix(ties) + 1, directed = TRUE)
values <- timed("igraph::betweenness", function() igraph::betweenness(network, directed = TRUE))
figure("betweenness, largest", max(values))
