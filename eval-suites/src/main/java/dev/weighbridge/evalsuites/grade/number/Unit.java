package dev.weighbridge.evalsuites.grade.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit of measure.
 *
 * @param kind what it measures; units of one kind can be compared
 * @param factor how many of the kind's base unit it is
 * @param offset what is added after that, for temperatures
 */
record Unit(String kind, BigDecimal factor, BigDecimal offset) {
    private static final Map<String, Unit> UNITS = new LinkedHashMap<>();

    static {
        all(
                "length",
                "1000 km kilometer kilometers kilometre kilometres 킬로미터|1 m meter meters metre metres 미터|0.01 cm centimeter centimeters centimetre centimetres 센티미터 센티|0.001 mm millimeter millimeters millimetre millimetres 밀리미터|1609.344 mi mile miles 마일|0.3048 ft foot feet 피트|0.0254 in inch inches 인치|0.9144 yd yard yards 야드");
        all(
                "mass",
                "1 kg kilogram kilograms 킬로그램|0.001 g gram grams 그램|0.000001 mg milligram milligrams 밀리그램|1000 t ton tons tonne tonnes 톤|0.45359237 lb lbs pound pounds 파운드|0.028349523125 oz ounce ounces 온스");
        all(
                "time",
                "1 s sec secs second seconds 초|0.001 ms millisecond milliseconds 밀리초|60 min mins minute minutes 분|3600 h hr hrs hour hours 시간|86400 d day days 일|604800 week weeks 주");
        all(
                "volume",
                "1 L l liter liters litre litres 리터|0.001 mL ml milliliter milliliters 밀리리터|1000 m³ m3 세제곱미터|3.785411784 gal gallon gallons 갤런");
        all(
                "area",
                "1 m² m2 ㎡ 제곱미터|1000000 km² km2 ㎢ 제곱킬로미터|10000 ha hectare hectares 헥타르|4046.8564224 acre acres 에이커");
        all("speed", "1 m/s|0.44704 mph");
        all(
                "data",
                "1 B byte bytes 바이트|1000 kB KB|1000000 MB|1000000000 GB|1000000000000 TB|1024 KiB|1048576 MiB|1073741824 GiB");
        all("share", "1 % percent 퍼센트 프로");
        all("energy", "1 J joule joules 줄|1000 kJ|4.184 cal|4184 kcal|3600000 kWh");
        all("power", "1 W watt watts 와트|1000 kW");
        put(
                "speed",
                new BigDecimal(1000).divide(new BigDecimal(3600), MathContext.DECIMAL128),
                BigDecimal.ZERO,
                "km/h",
                "kph");
        put("temperature", BigDecimal.ONE, BigDecimal.ZERO, "K", "kelvin", "켈빈");
        put("temperature", BigDecimal.ONE, new BigDecimal("273.15"), "°C", "℃", "degrees Celsius", "celsius", "도");
        BigDecimal ninths = new BigDecimal(5).divide(new BigDecimal(9), MathContext.DECIMAL128);
        put(
                "temperature",
                ninths,
                new BigDecimal("459.67").multiply(ninths),
                "°F",
                "℉",
                "degrees Fahrenheit",
                "fahrenheit");
    }

    /** A unit and its name as it stands in a text. */
    record Named(String name, Unit unit) {}

    /** The names that are known, longest first, so that {@code km} is not read as {@code k}. */
    static List<String> names() {
        List<String> names = new ArrayList<>(UNITS.keySet());
        names.sort(Comparator.comparingInt(String::length).reversed());
        return names;
    }

    /** The unit a text begins with, white space before it forgiven. */
    static Optional<Named> at(String text) {
        String rest = text.stripLeading();
        return names().stream()
                .filter(name -> rest.startsWith(name) && ends(rest, name))
                .map(name -> new Named(name, unit(name)))
                .findFirst();
    }

    /** How many of the base unit an amount is. */
    BigDecimal base(BigDecimal amount) {
        return amount.multiply(factor).add(offset);
    }

    private static Unit unit(String name) {
        return Objects.requireNonNull(UNITS.get(name), "unknown unit");
    }

    /** A Latin name ends where its letters end; a Korean one may have a particle behind it. */
    private static boolean ends(String rest, String name) {
        char last = name.charAt(name.length() - 1);
        boolean latin = last < 0x250 && Character.isLetterOrDigit(last);
        return !latin || rest.length() == name.length() || !goesOn(rest.charAt(name.length()));
    }

    private static boolean goesOn(char next) {
        return (next < 0x250 && Character.isLetterOrDigit(next)) || "²³/".indexOf(next) >= 0;
    }

    private static void all(String kind, String units) {
        for (String unit : units.split("\\|", -1)) {
            String[] words = unit.split(" ", -1);
            put(kind, new BigDecimal(words[0]), BigDecimal.ZERO, Arrays.copyOfRange(words, 1, words.length));
        }
    }

    private static void put(String kind, BigDecimal factor, BigDecimal offset, String... names) {
        for (String name : names) {
            UNITS.put(name, new Unit(kind, factor, offset));
        }
    }
}
