import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene over the texts of a folder (texts.jsonl and questions.jsonl, one JSON string a line; where they are
 * there, texts.f32 and questions.f32, their vectors). Arguments: folder, depth, dimensions. Writes JSON Lines: for each
 * system how long its index took, then for each question the rows of the texts found, best first, and how long that took.
 * Everything is Lucene's default, but for merging on the indexing thread, down to one segment.
 */
public final class Lucene {
  static final String ROW = "row", TEXT = "text", VECTOR = "vector";
  /** Cormack, Clarke and Büttcher 2009. */
  static final int RRF_K = 60;

  final Path folder;
  final int depth;
  final List<String> texts, questions;
  final float[][] vectors, asked;

  Lucene(Path folder, int depth, int dimensions) throws IOException {
    this.folder = folder;
    this.depth = depth;
    texts = strings(folder.resolve("texts.jsonl"));
    questions = strings(folder.resolve("questions.jsonl"));
    vectors = rows(folder.resolve("texts.f32"), dimensions);
    asked = rows(folder.resolve("questions.f32"), dimensions);
  }

  public static void main(String[] arguments) throws IOException {
    new Lucene(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run();
  }

  interface Asking {
    TopDocs ask(int question) throws IOException;
  }

  /** An index with what it took to make it. */
  record Made(IndexSearcher searcher, int[] rowOf, double seconds) {
    /** Scored rows instead of scored documents: merging may have reordered these. */
    TopDocs find(Query query, int depth) throws IOException {
      TopDocs found = searcher.search(query, depth);
      for (ScoreDoc hit : found.scoreDocs) {
        hit.doc = rowOf[hit.doc];
        hit.shardIndex = 0;
      }
      return found;
    }
  }

  void run() throws IOException {
    Analyzer smart = new SmartChineseAnalyzer(), bigrams = new CJKAnalyzer();
    words(smart, questions.get(0)); // reads its dictionary, which is no indexing
    Made words = index("smartcn", smart, false), pairs = index("cjk", bigrams, false);
    Asking bySmart = i -> words.find(words(smart, questions.get(i)), depth);
    answer("lucene-smartcn", words.seconds, bySmart);
    answer("lucene-cjk", pairs.seconds, i -> pairs.find(words(bigrams, questions.get(i)), depth));
    if (vectors.length == 0) return;
    Made graph = index("hnsw", smart, true);
    Asking byVector = i -> graph.find(new KnnFloatVectorQuery(VECTOR, asked[i], depth), depth);
    answer("lucene-hnsw", graph.seconds, byVector);
    answer("lucene-rrf", words.seconds + graph.seconds,
        i -> TopDocs.rrf(depth, RRF_K, new TopDocs[] {bySmart.ask(i), byVector.ask(i)}));
  }

  /** Any of the terms of the text; nothing, where it has none. */
  static Query words(Analyzer analyzer, String text) {
    Query terms = new QueryBuilder(analyzer).createBooleanQuery(TEXT, text);
    return terms == null ? MatchNoDocsQuery.INSTANCE : terms;
  }

  Made index(String name, Analyzer analyzer, boolean byVector) throws IOException {
    long begun = System.nanoTime();
    FSDirectory directory = FSDirectory.open(folder.resolve("lucene-" + name));
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int row = 0; row < texts.size(); row++) {
        Document document = new Document();
        document.add(new NumericDocValuesField(ROW, row));
        document.add(byVector
            ? new KnnFloatVectorField(VECTOR, vectors[row], VectorSimilarityFunction.DOT_PRODUCT)
            : new TextField(TEXT, texts.get(row), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    IndexReader reader = DirectoryReader.open(directory);
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    int[] rowOf = new int[reader.maxDoc()];
    var values = MultiDocValues.getNumericValues(reader, ROW);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS)
      rowOf[values.docID()] = (int) values.longValue();
    return new Made(searcher, rowOf, (System.nanoTime() - begun) / 1e9);
  }

  /** All questions twice: what the first pass takes is the virtual machine's warming up. */
  void answer(String system, double indexSeconds, Asking asking) throws IOException {
    System.out.printf("{\"system\":\"%s\",\"indexSeconds\":%.3f}%n", system, indexSeconds);
    for (int i = 0; i < questions.size(); i++) asking.ask(i);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < questions.size(); i++) {
      long begun = System.nanoTime();
      TopDocs found = asking.ask(i);
      double ms = (System.nanoTime() - begun) / 1e6;
      int[] rows = Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc).toArray();
      line.setLength(0);
      line.append("{\"question\":").append(i).append(",\"ms\":").append(ms).append(",\"rows\":");
      System.out.println(line.append(Arrays.toString(rows)).append('}'));
    }
  }

  static float[][] rows(Path file, int dimensions) throws IOException {
    if (Files.notExists(file)) return new float[0][];
    FloatBuffer values = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[][] rows = new float[values.remaining() / dimensions][dimensions];
    for (float[] row : rows) values.get(row);
    return rows;
  }

  /** A file of JSON strings, one a line. */
  static List<String> strings(Path file) throws IOException {
    List<String> strings = new ArrayList<>();
    for (String line : Files.readAllLines(file)) strings.add(unquoted(line));
    return strings;
  }

  static String unquoted(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (int i = 1; i < json.length() - 1; i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(++i);
      if (escaped == 'u') {
        text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        int control = "bfnrt".indexOf(escaped);
        text.append(control < 0 ? escaped : "\b\f\n\r\t".charAt(control));
      }
    }
    return text.toString();
  }
}
