package dev.weighbridge.evalsuites.grade.toolcall;

/** The ways a tool call can be wrong, named as the Berkeley Function Calling Leaderboard names them. */
public enum CallError {
    NO_CALL("no_call"),
    UNPARSEABLE("unparseable"),
    WRONG_COUNT("wrong_count"),
    WRONG_FUNC_NAME("wrong_func_name"),
    MISSING_REQUIRED("missing_required"),
    MISSING_OPTIONAL("missing_optional"),
    UNEXPECTED_PARAM("unexpected_param"),
    TYPE_SIMPLE("type_error:simple"),
    TYPE_NESTED("type_error:nested"),
    VALUE_STRING("value_error:string"),
    VALUE_NUMBER("value_error:number"),
    VALUE_LIST("value_error:list"),
    VALUE_DICT_KEY("value_error:dict_key"),
    VALUE_DICT_VALUE("value_error:dict_value"),
    VALUE_OTHER("value_error:others");

    private final String label;

    CallError(String label) {
        this.label = label;
    }

    /** The name as explanations begin with it, such as {@code type_error:simple}. */
    public String label() {
        return label;
    }
}
