package app.hearth.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into the words it is found by: Chinese into overlapping pairs of characters, which finds every phrase
 * without a dictionary, English into stems. Texts and queries go through the same cut.
 */
final class Words {

    /** Longer tokens are nobody's search word, and PostgreSQL takes none above 2046 bytes. */
    private static final int LONGEST = 64;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            var cut = new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(tokens)));
            return new TokenStreamComponents(tokens, new KStemFilter(cut));
        }
    };

    /** A word and where in the text it stands. */
    record Word(String text, int start, int end) {}

    private Words() {}

    static List<Word> in(String text) {
        var words = new ArrayList<Word>();
        try (var stream = ANALYZER.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() <= LONGEST) {
                    words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** The distinct words of several texts. */
    static Set<String> of(Iterable<String> texts) {
        var distinct = new LinkedHashSet<String>();
        for (var text : texts) {
            for (var word : in(text)) {
                distinct.add(word.text());
            }
        }
        return distinct;
    }
}
