package org.palpate.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import ognl.OgnlRuntime;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** The templates of all rooms: {@code patient/show} is {@code org/palpate/patient/show.html}. */
final class Templates {

    private static final TemplateEngine ENGINE = engine();

    private Templates() {
    }

    /** Renders a page with more values than its own. */
    static String render(Page page, Map<String, Object> more) {
        Context context = new Context(Messages.LOCALE, more);
        page.values().forEach(context::setVariable);
        StringWriter text = new StringWriter(1 << 14);
        ENGINE.process(page.template(), page.fragment() == null ? null : Set.of(page.fragment()), context, text);
        return text.toString();
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver files = new Files();
        files.setPrefix("org/palpate/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordReader());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new Texts());
        engine.setLinkBuilder(new FromTheRoot());
        return engine;
    }

    /** Read once each, with the addresses of the present look. */
    private static final class Files extends ClassLoaderTemplateResolver {

        Files() {
            super(Templates.class.getClassLoader());
        }

        @Override
        protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration, String owner, String template, String resource,
                String encoding, Map<String, Object> attributes) {
            ITemplateResource file = super.computeTemplateResource(configuration, owner, template, resource, encoding, attributes);
            try (Reader reader = file.reader(); StringWriter text = new StringWriter()) {
                reader.transferTo(text);
                return new StringTemplateResource(Look.addressed(text.toString()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static final class Texts extends AbstractMessageResolver {

        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] args) {
            return Messages.text(key, args);
        }

        @Override
        public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key,
                Object[] args) {
            return Messages.text(key, args);
        }
    }

    /** Palpate owns its whole address, so links need no servlet request to be built. */
    private static final class FromTheRoot extends StandardLinkBuilder {

        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }
}
