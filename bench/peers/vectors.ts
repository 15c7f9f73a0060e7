/** Vectors of a collection's texts and questions, the same for every system that searches by them. */
export interface Vectors {
  dimensions: number;
  /** In the order of the collection's texts; of the text alone, without its title. */
  texts: Float32Array[];
  /** In the order of the questions, with how long each took to make. */
  questions: { values: Float32Array; ms: number }[];
}
