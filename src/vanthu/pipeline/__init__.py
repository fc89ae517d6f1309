"""What `vanthu.pipeline.run` puts in order: the stages between the units' files and the outputs."""
