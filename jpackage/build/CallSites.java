import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes out in the classes of a jar what Java would otherwise generate at each start: which case
 * of a switch over types is meant, and when two records are equal. The start-up cache holds lambdas
 * and joined strings, but not these.
 */
final class CallSites {
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final int HELPER =
      AccessFlag.PRIVATE.mask() | AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask();

  private CallSites() {}

  /** A method that takes the place of a call site, and the code of it. */
  private record Written(String name, MethodTypeDesc type, Consumer<CodeBuilder> code) {}

  /**
   * Rewrites the classes of {@code jar}; returns how many call sites are gone.
   *
   * @param classes knows the supertypes of all classes that the jar names
   */
  static int writeOut(Path jar, ClassHierarchyResolver classes) throws IOException {
    int gone = 0;
    ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(classes));
    try (FileSystem inside = FileSystems.newFileSystem(jar);
        Stream<Path> all = Files.walk(inside.getPath("/"))) {
      for (Path path : all.filter(file -> file.toString().endsWith(".class")).toList()) {
        ClassModel given = files.parse(Files.readAllBytes(path));
        List<Written> written = new ArrayList<>();
        byte[] made = files.transformClass(given, replacing(given, written));
        if (!written.isEmpty()) {
          Files.write(path, made);
          gone += written.size();
        }
      }
    }
    return gone;
  }

  private static ClassTransform replacing(ClassModel in, List<Written> written) {
    ClassDesc owner = in.thisClass().asSymbol();
    boolean isInterface = in.flags().has(AccessFlag.INTERFACE);
    CodeTransform code =
        (body, element) -> {
          if (element instanceof InvokeDynamicInstruction call) {
            Optional<Written> instead = instead(call, written.size());
            if (instead.isPresent()) {
              written.add(instead.get());
              body.invokestatic(owner, instead.get().name(), instead.get().type(), isInterface);
              return;
            }
          }
          body.with(element);
        };
    return ClassTransform.transformingMethodBodies(
            method -> method.code().stream().anyMatch(CallSites::isConcerned), code)
        .andThen(
            ClassTransform.endHandler(made ->
                written.forEach(method ->
                    made.withMethodBody(method.name(), method.type(), HELPER, method.code()))));
  }

  private static boolean isConcerned(CodeModel code) {
    return code.elementStream()
        .anyMatch(element ->
            element instanceof InvokeDynamicInstruction call && instead(call, 0).isPresent());
  }

  private static Optional<Written> instead(InvokeDynamicInstruction call, int number) {
    ClassDesc by = call.bootstrapMethod().owner();
    String name = call.name().stringValue();
    MethodTypeDesc type = call.typeSymbol();
    String helper = name + "$" + number;
    if (by.equals(SWITCHES)
        && name.equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance)) {
      List<ClassDesc> labels = call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
      return Optional.of(new Written(helper, type, body -> choose(body, labels)));
    }
    if (by.equals(RECORDS) && !name.equals("toString")) {
      List<DirectMethodHandleDesc> parts =
          call.bootstrapArgs().stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
      return Optional.of(
          new Written(
              helper,
              type,
              name.equals("equals")
                  ? body -> compare(body, type.parameterType(0), parts)
                  : body -> hash(body, parts)));
    }
    return Optional.empty();
  }

  /** As {@code SwitchBootstraps.typeSwitch}: the first label from the second argument on, or -1. */
  private static void choose(CodeBuilder body, List<ClassDesc> labels) {
    body.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
    for (int label = 0; label < labels.size(); label++) {
      var next = body.newLabel();
      body.iload(1).loadConstant(label).if_icmpgt(next);
      body.aload(0).instanceOf(labels.get(label)).ifeq(next);
      body.loadConstant(label).ireturn().labelBinding(next);
    }
    body.loadConstant(labels.size()).ireturn();
  }

  /** As {@code ObjectMethods}: the same object, or another whose parts are all equal. */
  private static void compare(
      CodeBuilder body, ClassDesc type, List<DirectMethodHandleDesc> parts) {
    var different = body.newLabel();
    body.aload(0).aload(1).ifThen(Opcode.IF_ACMPEQ, same -> same.iconst_1().ireturn());
    body.aload(1).instanceOf(type).ifeq(different);
    for (DirectMethodHandleDesc part : parts) {
      ClassDesc kind = part.invocationType().returnType();
      get(body.aload(0), part);
      get(body.aload(1).checkcast(type), part);
      if (kind.isPrimitive()) {
        body.invokestatic(
            boxed(kind), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, kind, kind));
        body.ifne(different);
      } else {
        body.invokestatic(
            ClassDesc.of("java.util.Objects"),
            "equals",
            MethodTypeDesc.of(
                ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object));
        body.ifeq(different);
      }
    }
    body.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
  }

  private static void hash(CodeBuilder body, List<DirectMethodHandleDesc> parts) {
    body.iconst_0();
    for (DirectMethodHandleDesc part : parts) {
      ClassDesc kind = part.invocationType().returnType();
      body.bipush(31).imul();
      get(body.aload(0), part);
      ClassDesc asked = kind.isPrimitive() ? kind : ConstantDescs.CD_Object;
      ClassDesc by = kind.isPrimitive() ? boxed(kind) : ClassDesc.of("java.util.Objects");
      body.invokestatic(by, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, asked)).iadd();
    }
    body.ireturn();
  }

  private static void get(CodeBuilder body, DirectMethodHandleDesc part) {
    body.getfield(part.owner(), part.methodName(), part.invocationType().returnType());
  }

  private static ClassDesc boxed(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> ConstantDescs.CD_Boolean;
      case "B" -> ConstantDescs.CD_Byte;
      case "C" -> ConstantDescs.CD_Character;
      case "S" -> ConstantDescs.CD_Short;
      case "I" -> ConstantDescs.CD_Integer;
      case "J" -> ConstantDescs.CD_Long;
      case "F" -> ConstantDescs.CD_Float;
      default -> ConstantDescs.CD_Double;
    };
  }
}
