package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.util.Map;

/** Reads how a run is reported. */
final class ReportReader {
    private ReportReader() {}

    static Language language(Section root) {
        return root.section("report", Keys.REPORT)
                .flatMap(section -> section.find("language"))
                .map(ReportReader::language)
                .orElse(Language.EN);
    }

    private static Language language(Value value) {
        Map<String, Language> byTag = Language.byTag();
        Language found = byTag.get(value.text());
        if (found == null) {
            throw value.not("no page is in this language; " + DidYouMean.phrase(value.text(), byTag.keySet()));
        }
        return found;
    }
}
