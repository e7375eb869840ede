package dev.weighbridge.weigh.simulate;

import dev.weighbridge.simulator.fault.Faults;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The names of all faults, as the end of a help text. They are looked up only where help is asked for. */
final class FaultNames {
    private static final int WIDTH = 78;
    private static final String HEADING = "A prompt that contains [[fault:NAME]] meets that fault. The names:";

    private FaultNames() {}

    static CommandLine addTo(CommandLine command) {
        List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
        sections.add("faults");
        command.setHelpSectionKeys(sections);
        command.getHelpSectionMap().put("faults", help -> text(Faults.names()));
        return command;
    }

    static String text(List<String> names) {
        StringBuilder text = new StringBuilder().append('\n').append(HEADING);
        int column = WIDTH;
        for (String name : names) {
            boolean breaks = column + 2 + name.length() > WIDTH;
            text.append(breaks ? "\n  " : "  ").append(name);
            column = (breaks ? 0 : column) + 2 + name.length();
        }
        return text.append('\n').toString();
    }
}
