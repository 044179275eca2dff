package io.semblance.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.Origin;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.SchemaInference;
import io.semblance.generator.FieldError;
import io.semblance.generator.Problems;
import io.semblance.policy.client.Subjects;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void inferredSchemaSurvivesTheWayThroughItsDocument() {
    Schema schema = inferred();

    Schema back = SourceDocument.inferred(schema).schema();

    assertThat(back.columns()).isEqualTo(schema.columns());
  }

  @Test
  void whatIsDeclaredReplacesWhatWasInferred() throws Exception {
    SourceDocument patched =
        patch(
            "{'title':'People','subjects':'adults','rows':{'declared':3},'columns':["
                + "{'name':'age','type':'integer','bounds':{'min':0,'max':120},'nullable':true},"
                + "{'name':'city','type':'categorical','levels':['Berlin','Lyon','Oslo']}]}");

    assertThat(patched.subjects()).isEqualTo(Subjects.ADULTS);
    assertThat(patched.schema().declaredRows()).hasValue(3);
    Domain.Numeric age = (Domain.Numeric) patched.schema().column("age").domain().value();
    assertThat(age.bounds().orElseThrow().value().max()).isEqualTo(120);
    assertThat(age.format().isDeclared()).isTrue();
    assertThat(patched.columns().get(1).levels()).isNotNull();
    assertThat(patched.columns().get(1).type().origin()).isEqualTo(Origin.DECLARED);
    assertThat(patched.columns().get(2))
        .isEqualTo(SourceDocument.inferred(inferred()).columns().get(2));
  }

  @Test
  void anInferredStepDoesNotPassForDeclared() throws Exception {
    assertThat(document().columns().get(2).step()).isEqualTo(25);

    SourceDocument declared = patch("{'columns':[{'name':'score','decimals':2}]}");
    SourceDocument stated = patch("{'columns':[{'name':'score','decimals':2,'step':5}]}");
    SourceDocument other = patch("{'columns':[{'name':'score','nullable':true}]}");

    assertThat(declared.columns().get(2).step()).isNull();
    assertThat(stated.columns().get(2).step()).isEqualTo(5);
    assertThat(other.columns().get(2).step()).isEqualTo(25);
  }

  @Test
  void theFormOfAnIdentifierIsDeclared() throws Exception {
    SourceDocument patched =
        patch("{'columns':[{'name':'age','type':'identifier','format':'[A-Z]{2}[0-9]{4}'}]}");

    Domain.Identifier age = (Domain.Identifier) patched.schema().column("age").domain().value();
    assertThat(age.form()).isEqualTo(Property.declared(IdentifierForm.of("[A-Z]{2}[0-9]{4}")));
  }

  @Test
  void nullRemovesAndAbsenceKeeps() throws Exception {
    SourceDocument titled = SourcePatch.apply(json("{'title':'A','licence':'B'}"), document());

    SourceDocument patched = SourcePatch.apply(json("{'title':null}"), titled);

    assertThat(patched.title()).isNull();
    assertThat(patched.licence()).isEqualTo("B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'colour':1}|/colour",
        "{'title':1}|/title",
        "{'rows':{'declared':0}}|/rows/declared",
        "{'rows':{'declared':1.5}}|/rows/declared",
        "{'subjects':'ghosts'}|/subjects",
        "{'columns':{}}|/columns",
        "{'columns':[{'name':'nobody'}]}|/columns/0/name",
        "{'columns':[{'name':'age','colour':1}]}|/columns/0/colour",
        "{'columns':[{'name':'age','type':'number'}]}|/columns/0/type",
        "{'columns':[{'name':'age','levels':['1']}]}|/columns/0/levels",
        "{'columns':[{'name':'age','bounds':{'min':1}}]}|/columns/0/bounds",
        "{'columns':[{'name':'city','type':'categorical','levels':['a','a']}]}|/columns/0/type",
        "{'columns':[{'name':'city','decimals':2}]}|/columns/0/decimals",
        "{'columns':[{'name':'city','type':'datetime'}]}|/columns/0/type",
        "{'columns':[{'name':'city','type':'datetime','format':'bogus'}]}|/columns/0/type",
        "{'columns':[{'name':'city','sensitivity':'secret'}]}|/columns/0/sensitivity",
        "{'columns':[{'name':'city','zone':'Z'}]}|/columns/0/zone",
        "{'columns':[{'name':'day','zone':'Mars/Base'}]}|/columns/0/type",
        "{'columns':[{'name':'score','step':0}]}|/columns/0/step",
        "{'columns':[{'name':'age','type':'identifier','format':'[0-9]*'}]}|/columns/0/type",
      })
  void whatCannotBeIsRefusedWithItsPointer(String patch, String pointer) {
    HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> patch(patch));

    assertThat(problem.getStatusCode()).isEqualTo(422);
    assertThat(Problems.errorsOf(problem, ""))
        .extracting(FieldError::pointer)
        .containsExactly(pointer);
  }

  private static SourceDocument patch(String patch) throws Exception {
    return SourcePatch.apply(json(patch), document());
  }

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static SourceDocument document() {
    return SourceDocument.inferred(inferred());
  }

  private static Schema inferred() {
    SchemaInference inference = new SchemaInference(List.of("age", "city", "score", "day"));
    for (int i = 0; i < 30; i++) {
      inference.addRow(
          List.of(
              "" + (20 + i), i % 2 == 0 ? "Berlin" : "Lyon", i + ".25", "2021-02-0" + (1 + i % 9)));
    }
    return inference.infer();
  }
}
