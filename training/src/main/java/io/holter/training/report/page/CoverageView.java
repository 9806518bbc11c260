package io.holter.training.report.page;

import freemarker.core.TemplateHTMLOutputModel;

/** How complete one signal is. */
public record CoverageView(String signal, boolean expected, TemplateHTMLOutputModel strip, String count, String last) {}
